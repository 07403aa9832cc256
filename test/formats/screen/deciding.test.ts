import { expect, it } from "vitest";
import { decidingOf } from "../../../src/formats/screen/deciding.js";
import type { Reason, VerdictEntry } from "../../../src/model/report.js";

const text = (...reasons: Reason[]) => decidingOf({ reasons } as unknown as VerdictEntry)?.text;
const P1 = "wasi_snapshot_preview1";

it.each<[string, Reason, string]>([
  ["a stub", { import: `${P1}.poll_oneoff`, support: "stub" }, "poll_oneoff: not implemented"],
  ["a missing import", { import: "wasix_32v1.dlopen", support: "missing" }, "dlopen: missing"],
  ["an import that is not WASI", { import: "env.log", support: "foreign" }, "env.log: not WASI"],
  ["a feature", { feature: "threads", support: "rejected" }, "threads: not supported"],
  [
    "a claim that does not hold",
    { import: `${P1}.fd_write`, support: "partial", probe: `${P1}/fd_write.file`, observed: "exited 102" },
    "fd_write: wrong result (file)",
  ],
  [
    "a runtime that does not start a library",
    { trait: "reactor-initialized", support: "convention", observed: "exited 0, stdout differs" },
    "does not call _initialize",
  ],
  [
    "a runtime that wants a program",
    { trait: "reactor-initialized", support: "convention", observed: "trapped no entry" },
    "starts only programs that export _start",
  ],
  [
    "a start that was not measured",
    { trait: "reactor-initialized", support: "unknown" },
    "_initialize of a reactor: not measured",
  ],
  ["a convention", { trait: "no-memory", support: "convention" }, "no exported memory: not accepted"],
  [
    "a claim that gets an error",
    { import: `${P1}.fd_seek`, support: "partial", probe: `${P1}/fd_seek.from-the-end`, observed: "exited 52" },
    "fd_seek: fails with ENOSYS (from the end)",
  ],
])("%s is told in words", (_what, reason, words) => expect(text(reason)).toBe(words));

it("names imports that fail alike, and counts the others", () => {
  const stub = (name: string): Reason => ({ import: `${P1}.${name}`, support: "stub" });
  const missing: Reason = { import: `${P1}.d`, support: "missing" };
  expect(text(stub("a"), stub("b"), stub("c"), missing)).toBe("a, b: not implemented; 2 more");
});

it("has a second reason in words, but not a third", () => {
  const missing = (name: string): Reason => ({ import: `${P1}.${name}`, support: "missing" });
  const stub: Reason = { import: `${P1}.a`, support: "stub" };
  const whole = (...reasons: Reason[]) => decidingOf({ reasons } as unknown as VerdictEntry)?.whole;
  expect(whole(stub, missing("b"))).toBe("a: not implemented; b: missing");
  expect(whole(stub, missing("b"), missing("c"))).toBe("a: not implemented; 2 more");
});
