import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { GateResult } from "../../src/model/gate/findings.js";
import { exampleMatrix } from "../cli/example-matrix.js";

const CLI = resolve(import.meta.dirname, "../../dist/cli.cjs");
const INPUTS = resolve(import.meta.dirname, "../cli/inputs");
const SOCK = "wasi_snapshot_preview1.sock_accept";
let folder: string;

/** A repository with a good module, a bad one, and a configuration that names both. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "check-"));
  mkdirSync(join(folder, "dist"));
  cpSync(join(INPUTS, "hello.wat"), join(folder, "dist/good.wat"));
  cpSync(join(INPUTS, "server.wat"), join(folder, "dist/bad.wat"));
  writeFileSync(join(folder, "example.json"), JSON.stringify(exampleMatrix()));
  configure();
});

const INPUT_LINES = ["inputs:", "  - path: dist/good.wat", "  - path: dist/bad.wat", "targets: [alpha 1, beta]"];
const configure = (...more: string[]) =>
  writeFileSync(join(folder, "wasi-scan.config.yaml"), [...INPUT_LINES, ...more, ""].join("\n"));

function check(...words: string[]) {
  const command = [CLI, "check", "--matrix", "example.json", "-f", "json", ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
  const gate = stdout.startsWith("{") ? (JSON.parse(stdout).gate as GateResult) : undefined;
  return { status, stdout, stderr, gate };
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const exception = (expires: string, subject = "sock_accept") => [
  "exceptions:",
  `  - { subject: ${subject}, reason: not called, expires: ${expires} }`,
];

describe("a repository with a good and a bad module", () => {
  it("fails with 1, and the finding is of the bad one alone, at its line of the configuration", () => {
    const { status, gate, stderr } = check();
    expect(status).toBe(1);
    expect(gate?.findings.filter(({ fails }) => fails)).toMatchObject([
      {
        module: "dist/bad.wat",
        target: "alpha",
        subject: SOCK,
        rule: "missing",
        location: { file: "wasi-scan.config.yaml", line: 3 },
      },
    ]);
    expect(stderr).toContain(`the gate failed: dist/bad.wat on alpha: ${SOCK} missing\n`);
  });

  it("passes with 0 where only the good one is named", () => {
    expect(check("dist/good.wat")).toMatchObject({ status: 0, gate: { passed: true, findings: [] } });
  });

  it("takes targets of one input alone, which those of the command line replace", () => {
    configure();
    const own = readFileSync(join(folder, "wasi-scan.config.yaml"), "utf8").replace(
      "dist/bad.wat",
      "dist/bad.wat\n    targets: [alpha 3]",
    );
    writeFileSync(join(folder, "wasi-scan.config.yaml"), own);
    expect(check().status).toBe(0);
    expect(check("-t", "alpha 1").status).toBe(1);
  });

  it("works from a folder below", () => {
    const command = [CLI, "check", "--matrix", "../example.json", "-f", "json"];
    const run = spawnSync(process.execPath, command, { cwd: join(folder, "dist"), encoding: "utf8" });
    expect(JSON.parse(run.stdout).modules.map(({ name }: { name: string }) => name)).toEqual(["good.wat", "bad.wat"]);
  });
});

describe("an exception", () => {
  it("passes until its day, told 14 days before", () => {
    configure(...exception(inDays(90)));
    expect(check()).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("1 finding is accepted by an exception"),
    });
    configure(...exception(inDays(10)));
    expect(check()).toMatchObject({ status: 0, stderr: expect.stringContaining(`an exception ends on ${inDays(10)}`) });
  });

  it("that is over fails", () => {
    configure(...exception(inDays(-1)));
    expect(check()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`its exception ended on ${inDays(-1)}`),
    });
  });

  it("that excuses nothing is reported", () => {
    configure(...exception(inDays(90), "fd_sync"));
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining("an exception excuses nothing") });
  });

  it("without a reason or day is a wrong configuration, not a finding", () => {
    configure("exceptions:", "  - { subject: sock_accept, reason: x }");
    expect(check()).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining('has no "expires"') });
  });
});

describe("a baseline", () => {
  const baseline = () => join(folder, "known.json");

  it("is an error while it is missing, and is written on request", () => {
    expect(check("--baseline", "known.json")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("no such baseline"),
    });
    expect(check("--baseline", "known.json", "--update-baseline").status).toBe(0);
    expect(JSON.parse(readFileSync(baseline(), "utf8")).findings).toEqual([
      { file: "wasi-scan.config.yaml", module: "dist/bad.wat", target: "alpha", subject: SOCK, state: "missing" },
    ]);
  });

  it("keeps old findings quiet, fails on new ones, and tells those that are gone", () => {
    check("--baseline", "known.json", "--update-baseline");
    expect(check("--baseline", "known.json")).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("1 finding is known from the baseline"),
    });
    cpSync(join(INPUTS, "wasix.wat"), join(folder, "dist/good.wat"));
    rmSync(join(folder, "dist/bad.wat"));
    cpSync(join(INPUTS, "hello.wat"), join(folder, "dist/bad.wat"));
    const { status, stderr } = check("--baseline", "known.json");
    expect(status).toBe(1);
    expect(stderr).toContain(
      `no longer found, so the baseline can be updated: ${SOCK} missing in dist/bad.wat on alpha`,
    );
  });

  it("is not written where an input could not be read", () => {
    rmSync(join(folder, "dist/bad.wat"));
    expect(check("--baseline", "known.json", "--update-baseline").status).toBe(2);
    expect(existsSync(baseline())).toBe(false);
  });

  it("that is not one is an error that names the place", () => {
    writeFileSync(baseline(), '{ "schema": "wasi-scan/baseline@1", "findings": [{}] }');
    expect(check("--baseline", "known.json")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("$.findings[0]"),
    });
  });
});

describe("what is not a finding", () => {
  it.each([
    ["an input that is missing", ["dist/none.wasm"], "no such file"],
    ["an unknown target", ["-t", "wasmtine"], "neither a measured runtime nor a profile"],
    ["an unknown format", ["--report", "sarf=x"], 'Did you mean "sarif"'],
    ["a report without a file", ["--report", "sarif"], "is not <format>=<file>"],
    ["a wrong severity", ["--fail-on", "errors"], "Allowed choices"],
    ["an option that there is not", ["--fail"], "unknown option"],
    ["a matrix that is a folder", ["--matrix", "."], "no such matrix"],
    ["an age that is not a number", ["--max-matrix-age", "soon"], "is not a number of days"],
  ])("%s ends with 2", (_what, words, message) => {
    expect(check(...words)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
  });

  it("a bad module beside an input that is missing is 2, and its finding is told all the same", () => {
    const { status, gate, stderr } = check("dist/bad.wat", "none.wasm");
    expect(status).toBe(2);
    expect(gate?.findings).toHaveLength(1);
    expect(stderr).toContain("none.wasm: no such file");
    expect(stderr.trimEnd().split("\n").at(-1)).toContain("could not be read, so the gate has not answered");
  });

  it("a bug ends with 3", () => {
    const broken = join(folder, "broken.cjs");
    writeFileSync(broken, "Array.prototype.filter = () => { throw new Error('planted'); };\n");
    const command = ["-r", broken, CLI, "check", "--matrix", "example.json"];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
    expect({ status, stderr }).toMatchObject({ status: 3, stderr: expect.stringContaining("a bug of wasi-scan") });
  });

  it("a name on a list that is not known is 2, since it would never match", () => {
    configure("deny:", "  capabilities: [socket]");
    const wrong = check();
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean "sockets"') });
    expect(wrong.stderr).toContain('wasi-scan.config.yaml: deny.capabilities: "socket" is not known');
  });
});

describe("a policy", () => {
  it("denies what the module has, wherever it runs", () => {
    configure("deny:", "  capabilities: [sockets]");
    expect(check("-t", "alpha 3").gate?.findings).toMatchObject([{ rule: "denied-capability", subject: "sockets" }]);
  });

  it("tells each violation beside the report, which says only where the module runs", () => {
    configure("deny:", "  capabilities: [sockets]", "  syscalls: [fd_write]");
    const { stderr, stdout } = check("dist/bad.wat", "-t", "alpha 3", "-f", "text");
    expect(stderr).toContain("policy violated: dist/bad.wat: the module has the capability sockets");
    expect(stderr).toContain(
      "policy violated: dist/bad.wat: the module has the import wasi_snapshot_preview1.fd_write",
    );
    expect(stdout).not.toContain("To keep it so");
  });

  it("that asks for a sandbox fails a module with files on node and passes it on wasmtime, by the shipped matrix", () => {
    const text = `(module
      (import "wasi_snapshot_preview1" "path_unlink_file" (func (param i32 i32 i32) (result i32)))
      (memory (export "memory") 1)
      (func (export "_start")))`;
    writeFileSync(join(folder, "files.wat"), text);
    const on = (target: string, ...words: string[]) => {
      const command = [CLI, "check", "files.wat", "-t", target, "-f", "json", ...words];
      const { status, stdout } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
      const failing = (JSON.parse(stdout).gate as GateResult).findings.filter(({ fails }) => fails);
      return { status, rules: failing.map(({ rule }) => rule) };
    };
    expect(on("node 22")).toEqual({ status: 0, rules: [] });
    expect(on("node 22", "--sandbox")).toEqual({ status: 1, rules: ["sandbox"] });
    expect(on("wasmtime >= 48", "--sandbox")).toEqual({ status: 0, rules: [] });
  });

  it("is not applied by scan", () => {
    const command = [CLI, "dist/bad.wat", "--matrix", "example.json", "-f", "json"];
    const { status, stdout } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
    expect({ status, gate: JSON.parse(stdout).gate }).toEqual({ status: 0, gate: undefined });
  });
});

describe("several reports of one scan", () => {
  it("are written beside each other, those of the configuration among them", () => {
    configure("reports:", "  junit: out.xml");
    check("--report", "sarif=out.sarif", "--report", "gitlab=quality.json", "--report", "cyclonedx=bom.json");
    expect(readFileSync(join(folder, "out.xml"), "utf8")).toContain('<testsuite name="dist/bad.wat"');
    for (const file of ["out.sarif", "quality.json", "bom.json"]) {
      expect(() => JSON.parse(readFileSync(join(folder, file), "utf8"))).not.toThrow();
    }
  });

  it.each([
    ["another report", ["--report", "sarif=out", "--report", "junit=./out"]],
    ["the output", ["-o", "out", "--report", "junit=dist/../out"]],
    ["an input", ["dist/good.wat", "--report", "json=dist/good.wat"]],
    ["the configuration", ["-o", "wasi-scan.config.yaml"]],
    ["the baseline", ["--baseline", "known.json", "--update-baseline", "--report", "json=known.json"]],
    ["the matrix", ["--report", "json=example.json"]],
  ])("are refused, before anything is written, in the place of %s", (_what, words) => {
    const before = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);
    expect(check(...words)).toMatchObject({ status: 2, stderr: expect.stringMatching(/: named as .* and for the/) });
    expect(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs])).toEqual(before);
  });

  it("may share a device", () => {
    expect(check("dist/good.wat", "--report", "sarif=/dev/null", "--report", "junit=/dev/null").status).toBe(0);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it.each(["text", "json", "ndjson"])(
    "are written, and the exit status kept, where nobody reads the %s on stdout",
    async (format) => {
      const command = [CLI, "check", "--matrix", "example.json", "-f", format, "--report", "junit=out.xml"];
      const child = spawn(process.execPath, command, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
      child.stdout.destroy();
      expect(await new Promise((done) => child.once("close", done))).toBe(1);
      expect(existsSync(join(folder, "out.xml"))).toBe(true);
    },
  );
});

describe("a matrix from elsewhere", () => {
  const text = () => readFileSync(join(folder, "example.json"));
  const digest = () => createHash("sha256").update(text()).digest("hex");

  it("can be pinned by its digest as a file", () => {
    const judged = (matrix: string) => check("dist/good.wat", "--matrix", matrix);
    expect(judged(`example.json@sha256:${digest()}`).status).toBe(0);
    expect(judged(`example.json@sha256:${"0".repeat(64)}`)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("its digest is"),
    });
    expect(judged("example.json@sha256:123")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("needs its digest"),
    });
    expect(judged("https://127.0.0.1:1/matrix.json")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("needs its digest"),
    });
  });

  it("can be an address", async () => {
    const server = createServer((_request, response) => response.end(text())).listen(0, "127.0.0.1");
    await new Promise((done) => server.once("listening", done));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/matrix.json`;
    const run = (name: string) =>
      new Promise<number | null>((done) => {
        import("node:child_process").then(({ spawn }) => {
          const command = [CLI, "check", "dist/good.wat", "--matrix", name];
          spawn(process.execPath, command, { cwd: folder, stdio: "ignore" }).once("close", done);
        });
      });
    expect(await run(`${address}@sha256:${digest()}`)).toBe(0);
    expect(await run(`${address}@sha256:${"0".repeat(64)}`)).toBe(2);
    server.close();
  });

  it("warns where it is older than allowed, and fails nothing", () => {
    expect(check("dist/good.wat", "--max-matrix-age", "0")).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/the measurements are \d+ days old, more than 0/),
    });
  });
});
