import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Trace } from "../../src/commands/running/trace-report.js";
import { realProbes } from "../probes/compiled.js";

const CLI = resolve(import.meta.dirname, "../../dist/cli.cjs");
const NODE = `node@${process.versions.node}`;
let folder: string;

const wasiScan = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: "utf8" });
const trace = (...args: string[]): Trace =>
  JSON.parse(wasiScan("trace", ...args, "-r", NODE, "--trust", "-f", "json").stdout);

const IMPORTS = `
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $close (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_sync" (func $sync (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))`;

// It writes to standard output and to standard error, closes what is not open through a table, looks whether the bytes
// that the tracer borrows are as they were, and exits with their sum.
const PROGRAM = `(module ${IMPORTS}
  (memory (export "memory") 1)
  (table funcref (elem $close))
  (type $closes (func (param i32) (result i32)))
  (data (i32.const 64) "\\01\\02\\03\\04")
  (data (i32.const 1024) "out\\nerr\\n")
  (data (i32.const 1040) "\\00\\04\\00\\00\\04\\00\\00\\00\\04\\04\\00\\00\\04\\00\\00\\00")
  (func (export "_start")
    (drop (call $write (i32.const 1) (i32.const 1040) (i32.const 1) (i32.const 1060)))
    (drop (call $write (i32.const 2) (i32.const 1048) (i32.const 1) (i32.const 1060)))
    (drop (call_indirect (type $closes) (i32.const 77) (i32.const 0)))
    (call $exit (i32.add (i32.load8_u (i32.const 64)) (i32.load8_u (i32.const 67))))))`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "trace-"));
  writeFileSync(join(folder, "program.wat"), PROGRAM);
  writeFileSync(join(folder, "pure.wat"), '(module (func (export "_start")))');
  writeFileSync(join(folder, "without-memory.wat"), `(module ${IMPORTS} (func (export "_start")))`);
});

describe("wasi-scan trace", () => {
  it("lists each call with its arguments and its result, also those through a table", () => {
    const { calls } = trace("program.wat");
    expect(calls.map(({ name, args, result }) => [name, args, result])).toEqual([
      ["fd_write", ["0x1", "0x410", "0x1", "0x424"], 0],
      ["fd_write", ["0x2", "0x418", "0x1", "0x424"], 0],
      ["fd_close", ["0x4d"], 8],
      ["proc_exit", ["0x5"], undefined],
    ]);
  });

  it("changes nothing of what the program does: status, output, and the memory it borrows", () => {
    const { outcome, stdout, stderr } = trace("program.wat");
    expect({ outcome, stdout, stderr }).toEqual({
      outcome: { end: "exited", status: 5 },
      stdout: "out\n",
      stderr: "err\n",
    });
  });

  it("names errors as the specification does, with the arguments they first came from", () => {
    const { stdout } = wasiScan("trace", "program.wat", "-r", NODE, "--trust");
    expect(stdout).toMatch(/exited 5, 4 calls of 3 functions/);
    expect(stdout).toMatch(/fd_close +1 {2}EBADF 1 \(first of 0x4d\)/);
  });

  it("tells in a scan what was called from what is only imported, and leaves the verdict", () => {
    wasiScan("trace", "program.wat", "-r", NODE, "--trust", "-f", "json", "-o", "trace.json");
    const scanned = (...more: string[]) => JSON.parse(wasiScan("program.wat", "-f", "json", ...more).stdout).modules[0];
    const calls = Object.fromEntries(
      scanned("--trace", "trace.json").imports.map((one: { name: string; calls: number }) => [one.name, one.calls]),
    );
    expect(calls).toEqual({ fd_write: 2, fd_close: 1, fd_sync: 0, proc_exit: 1 });
    const verdicts = (module: { verdicts: { verdict: string }[] }) => module.verdicts.map(({ verdict }) => verdict);
    expect(verdicts(scanned("--trace", "trace.json"))).toEqual(verdicts(scanned()));
  });

  it("ties a trace to its module: with another one it is an error that names both digests", () => {
    wasiScan("trace", "program.wat", "-r", NODE, "--trust", "-f", "json", "-o", "trace.json");
    const other = wasiScan("pure.wat", "--trace", "trace.json", "-f", "json");
    expect(other.status).toBe(2);
    expect(other.stderr).toMatch(
      /^wasi-scan: trace\.json: a trace of sha256:[0-9a-f]{64} \(program\.wat\), and pure\.wat is sha256:[0-9a-f]{64}\n/,
    );
    const both = wasiScan("pure.wat", "program.wat", "--trace", "trace.json", "-f", "json");
    expect([both.status, both.stderr]).toEqual([0, ""]);
    const counted = JSON.parse(both.stdout).modules.map(
      (one: { imports: { calls?: number }[] }) => one.imports[0]?.calls,
    );
    expect(counted).toEqual([undefined, 2]);
  });

  it("takes a trace of an earlier version, which names no digest, with a warning", () => {
    wasiScan("trace", "program.wat", "-r", NODE, "--trust", "-f", "json", "-o", "trace.json");
    const { sha256: _, ...old } = JSON.parse(readFileSync(join(folder, "trace.json"), "utf8"));
    writeFileSync(join(folder, "old.json"), JSON.stringify(old));
    const { status, stderr, stdout } = wasiScan("program.wat", "--trace", "old.json", "-f", "json");
    expect(status).toBe(0);
    expect(stderr).toContain("wasi-scan: warning: old.json: a trace of an earlier version");
    expect(JSON.parse(stdout).modules[0].imports[0].calls).toBe(2);
  });

  // Each a module as WASIX toolchains make them: threads over a shared memory, forks by Asyncify.
  it.each([
    ["thread_spawn_v2.many", ["thread_spawn_v2", "thread_sleep"]],
    ["proc_fork.returns-twice", ["fd_pipe", "proc_fork"]],
    ["fd_pipe.end-of-file", ["fd_pipe"]],
  ])(
    "changes nothing of a WASIX program with threads, forks or pipes: %s",
    async (claim, expected) => {
      const id = `wasix_32v1/${claim}`;
      const { compiled } = await realProbes((probe) => probe.id === id);
      const module = compiled.get(id) as string;
      const on = (command: string) => {
        const { stdout } = wasiScan(command, module, "-r", "wasmer-js", "--trust", "-f", "json");
        return JSON.parse(stdout);
      };
      const { outcome, calls, stderr } = on("trace") as Trace;
      expect({ outcome, stderr }).toEqual({ outcome: on("run").runs[0].outcome, stderr: "" });
      expect(calls.map(({ name }) => name)).toEqual(expect.arrayContaining(expected));
    },
    180_000,
  );

  it.each([
    [["trace", "pure.wat"], /has no WASI imports/],
    [["trace", "without-memory.wat"], /has no memory/],
    [["scan", "program.wat", "--trace", "program.wat"], /program\.wat: /],
    [["scan", "program.wat", "--trace", "none.json"], /none\.json/],
  ])("refuses %j with one clear error", (args, message) => {
    const { stderr, status } = wasiScan(...args);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });
});
