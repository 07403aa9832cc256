import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished } from "vitest";

export const ROOT = resolve(import.meta.dirname, "../..");
export const CLI = join(ROOT, "dist/cli.cjs");
export const HERE = `node@${process.versions.node}`;
export const isLinux = process.platform === "linux";

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A fresh folder, which goes with the test. */
export function fresh(): string {
  const folder = mkdtempSync(join(tmpdir(), "faults-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Runs the command line to its end. `shell`: what a shell does before it, such as `ulimit -f 0`, or after it, such as `>&-`. */
export function wasiScan(args: string[], options: SpawnSyncOptions & { before?: string; after?: string } = {}): Ran {
  const { before = "", after = "", ...rest } = options;
  const script = `${before}\nexec "$0" "$@" ${after}`;
  const run = spawnSync("sh", ["-c", script, process.execPath, CLI, ...args], {
    timeout: 120_000,
    killSignal: "SIGKILL",
    input: "",
    ...rest,
    encoding: "utf8",
  });
  return { status: run.status, stdout: run.stdout as string, stderr: run.stderr as string };
}

/** A line that a slow machine sees besides. */
const PROGRESS = /\d+\/\d+$|\d+ of \d+ installed|running on/;

/** What a user gets of a fault outside of this program: status 2, one line that names it and a next step, no stack. */
export function expectToolError({ status, stderr }: Ran, about: RegExp = /./): void {
  expect(stderr).not.toMatch(/a bug of wasi-scan|^\s+at .*:\d+/m);
  const errors = stderr.split("\n").filter((line) => line.startsWith("wasi-scan: ") && !PROGRESS.test(line));
  expect(errors, stderr).toHaveLength(1);
  expect(errors[0]).toMatch(about);
  expect(stderr).toMatch(/^ {2}\S/m);
  expect(status).toBe(2);
}

/** Every file below a folder, with its text. */
export function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), "latin1")]));
}

/** A folder with a project: two modules, one of which runs nowhere, and what the commands read. */
export function project(): string {
  const folder = fresh();
  writeFileSync(join(folder, "app.wasm"), EXITS);
  writeFileSync(join(folder, "foreign.wasm"), FOREIGN);
  return folder;
}

const leb = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)]);
const text = (value: string): number[] => [...leb(value.length), ...Buffer.from(value)];
const section = (id: number, ...bytes: number[]): number[] => [id, ...leb(bytes.length), ...bytes];

/** A module that calls one import of type (i32) -> () with a number. */
function calling(module: string, name: string, number: number): Uint8Array {
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 2, 0x60, 1, 0x7f, 0, 0x60, 0, 0),
    ...section(2, 1, ...text(module), ...text(name), 0, 0),
    ...section(3, 1, 1),
    ...section(5, 1, 0, 1),
    ...section(7, 2, ...text("_start"), 0, 1, ...text("memory"), 2, 0),
    ...section(10, 1, 6, 0, 0x41, number, 0x10, 0, 0x0b),
  ]);
}

const EXITS = calling("wasi_snapshot_preview1", "proc_exit", 0);
const FOREIGN = calling("env", "nobody", 0);

/** A matrix folder with the facts of this package and what one version of Node did. */
export function smallMatrix(folder: string): string {
  const root = join(folder, "matrix");
  mkdirSync(join(root, "observations/node"), { recursive: true });
  for (const name of ["syscalls", "interfaces", "runtimes", "targets"]) {
    symlinkSync(join(ROOT, "matrix", name), join(root, name));
  }
  writeFileSync(join(root, "observations/node/20.0.0.linux-x64.json"), observations());
  return root;
}

/** An observation file, as a text. */
export function observations(over: object = {}): string {
  const head = { schema: "wasi-scan/observations@1", runtime: "node", version: "20.0.0", platform: "linux-x64" };
  const rest = { configuration: "default", flags: [], date: "2026-11-30", host: "linux", cannot: {} };
  return JSON.stringify({ ...head, ...rest, observations: { "link/a": "01234567 exited 0" }, ...over });
}
