import { describe, expect, it } from "vitest";
import { WasiScanError } from "../../src/model/errors.js";
import { parseHeader } from "../../src/probes/header.js";

describe("a probe's header", () => {
  it("needs only a claim; the rest is the default", () => {
    expect(parseHeader("p.ts", "// claim: it holds\nexport {}")).toEqual({
      claim: "it holds",
      weight: "ordinary",
      args: [],
      env: {},
      stdin: "",
      files: {},
      expect: { end: "exited", status: 0 },
      timeoutMs: 5000,
      build: [],
    });
  });

  it("says what differs, in either comment sign", () => {
    const lines = [
      "claim: c",
      "weight: unusual",
      'args: ["a"]',
      'files: {"a/":"","a/b":"x"}',
      'modules: {"child.wasm":"abi/modules/child.ts"}',
      "peer: tcp-echo",
      "expect: exited 7",
      'stdout: "hi\\n"',
      "timeout: 200",
      "build: threads, asyncify",
    ];
    for (const sign of ["//", ";;"]) {
      expect(parseHeader("p", lines.map((line) => `${sign} ${line}`).join("\n"))).toMatchObject({
        weight: "unusual",
        args: ["a"],
        files: { "a/": "", "a/b": "x" },
        modules: { "child.wasm": "abi/modules/child.ts" },
        peer: "tcp-echo",
        expect: { end: "exited", status: 7, stdout: "hi\n" },
        timeoutMs: 200,
        build: ["threads", "asyncify"],
      });
    }
  });

  it("takes a trap for as good an end as an exit status where it says so", () => {
    expect(parseHeader("p", "// claim: c\n// expect: exited 0 or trapped").expect).toEqual({
      end: "exited",
      status: 0,
      orTrapped: true,
    });
  });

  it.each([
    ["export {}", /p\.ts:1: a probe needs a claim/],
    ["// claim: c\n// wieght: ordinary", /p\.ts:2: unknown key "wieght"/],
    ["// claim: c\n// weight: heavy", /p\.ts:2: "heavy"/],
    ["// claim: c\n// expect: exits", /p\.ts:2: "exits"/],
    ["// claim: c\n// args: [", /p\.ts:2: /],
    ["// claim: c\n// args: {}", /p\.ts:2: \{\} has the wrong shape/],
    ["// claim: c\n// modules: []", /p\.ts:2: \[\] has the wrong shape/],
    ["// claim: c\n// peer: friend", /p\.ts:2: "friend" is not a peer; known: tcp-echo, .*, http/],
    ["// claim: c\n// timeout: soon", /p\.ts:2: "soon"/],
  ])("that is wrong is an error with file and line: %j", (text, message) => {
    expect(() => parseHeader("p.ts", text)).toThrow(WasiScanError);
    expect(() => parseHeader("p.ts", text)).toThrow(message);
  });
});
