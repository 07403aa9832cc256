import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { expectToolError, isLinux, project, smallMatrix, wasiScan } from "./cli.js";

let cwd: string;
beforeEach(() => {
  cwd = project();
  smallMatrix(cwd);
});

/** Each prints something; none is slow. */
const PRINTING = [
  ["app.wasm"],
  ["app.wasm", "-f", "json"],
  ["app.wasm", "foreign.wasm", "-f", "ndjson"],
  ["check", "app.wasm", "-t", "node lts"],
  ["check", "foreign.wasm", "-t", "node lts"],
  ["check", "foreign.wasm", "-t", "node lts", "-f", "github"],
  ["why", "app.wasm", "proc_exit"],
  ["explain", "fd_sync"],
  ["which", "fd_sync"],
  ["targets"],
  ["runtimes", "list", "-f", "json"],
  ["matrix", "diff", "wasmtime-py@14.0.0", "wasmtime-py@36.0.0"],
  ["matrix", "export", "matrix", "-f", "csv"],
  ["probe", "--coverage"],
  ["completion", "bash"],
  ["--help"],
  ["--version"],
];

describe.skipIf(!isLinux)("a full disk on standard output", () => {
  it.each(PRINTING.map((args) => ({ args })))("is said in one line, with status 2: %j", ({ args }) => {
    const env = { ...process.env, WASI_SCAN_CACHE: join(cwd, "cache") };
    const run = wasiScan(args, { cwd, env, after: "> /dev/full" });
    expectToolError(run, /standard output: cannot be written: ENOSPC/);
  });
});

describe.skipIf(!isLinux)("a full disk on standard error", () => {
  it.each([
    [["none.wasm"], 2],
    [["app.wasm", "--matrix", "none.json"], 2],
    [["--mistyped"], 2],
    [["check", "foreign.wasm", "-t", "node lts"], 1],
    [["check", "app.wasm", "-t", "node lts"], 0],
    [["init"], 0],
  ])("changes nothing of the exit status of %j", (args, status) => {
    const run = wasiScan(args, { cwd, after: "2> /dev/full" });
    expect(run).toMatchObject({ status, stderr: "" });
  });
});

describe.skipIf(!isLinux)("a standard stream that is closed", () => {
  it.each([
    ["standard output", ">&-", ["app.wasm"], 0],
    ["standard error", "2>&-", ["none.wasm"], 2],
    ["standard input", "<&-", ["app.wasm"], 0],
    ["standard input, where a module is read from it", "<&-", ["-"], 2],
  ])("%s: no stack, and the status that it has otherwise", (_, after, args, status) => {
    const run = wasiScan(args, { cwd, after });
    expect(run.stderr).not.toMatch(/^\s+at /m);
    expect(run.status).toBe(status);
  });
});
