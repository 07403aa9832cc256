import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { fresh, isLinux, wasiScan } from "./cli.js";

const SECRET = "a secret of the host";
const UP = "../".repeat(12);

/** A call with paths below the granted folder, each as where it lies and how long it is. */
type Call = { name: string; type: string; paths: string[]; words(at: string[]): string };
const call = (name: string, type: string, paths: string[], words: (at: string[]) => string): Call => ({
  ...{ name, type, paths, words },
});
const unlink = (path: string) => call("path_unlink_file", "i32 i32 i32", [path], ([a]) => `(i32.const 3) ${a}`);
const mkdir = (path: string) => call("path_create_directory", "i32 i32 i32", [path], ([a]) => `(i32.const 3) ${a}`);
const symlink = (target: string, path: string) =>
  call("path_symlink", "i32 i32 i32 i32 i32", [target, path], ([a, b]) => `${a} (i32.const 3) ${b}`);
const rename = (from: string, to: string) =>
  call("path_rename", "i32 i32 i32 i32 i32 i32", [from, to], ([a, b]) => `(i32.const 3) ${a} (i32.const 3) ${b}`);
const link = (from: string, to: string) =>
  call(
    "path_link",
    "i32 i32 i32 i32 i32 i32 i32",
    [from, to],
    ([a, b]) => `(i32.const 3) (i32.const 1) ${a} (i32.const 3) ${b}`,
  );

/** Makes the calls, whatever comes of them, then opens a path and prints what it reads there. */
function module(calls: Call[], read: string): string {
  let address = 4096;
  const data: string[] = [];
  const put = (path: string) => {
    data.push(`(data (i32.const ${address}) "${path}")`);
    const words = `(i32.const ${address}) (i32.const ${path.length})`;
    address += 512;
    return words;
  };
  const made = calls.map(({ name, paths, words }) => `(drop (call $${name} ${words(paths.map(put))}))`);
  const types = new Map(calls.map(({ name, type }) => [name, type]));
  const imports = [...types].map(
    ([name, type]) => `(import "wasi_snapshot_preview1" "${name}" (func $${name} (param ${type}) (result i32)))`,
  );
  return `(module ${imports.join("\n")}
    (import "wasi_snapshot_preview1" "path_open"
      (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
    (memory (export "memory") 2) (data (i32.const 0) "\\00\\08\\00\\00\\20\\00\\00\\00")
    (func (export "_start") ${made.join("\n")}
      (if (i32.eqz (call $open (i32.const 3) (i32.const 1) ${put(read)} (i32.const 0) (i64.const 2) (i64.const 0)
          (i32.const 0) (i32.const 128)))
        (then (drop (call $read (i32.load (i32.const 128)) (i32.const 0) (i32.const 1) (i32.const 8)))
          (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 12))))))
    ${data.join("\n")})`;
}

/** Ways out of the folder, to a host folder: what is done, and what is read then. */
const WAYS: Record<string, (host: string) => [Call[], string]> = {
  "removes by dots": (host) => [[unlink(`${UP}${host.slice(1)}/secret`)], "none"],
  "removes by an absolute path": (host) => [[unlink(`${host}/secret`)], "none"],
  "moves a file in": (host) => [[rename(`${UP}${host.slice(1)}/secret`, "taken")], "taken"],
  "links a file in": (host) => [[link(`${UP}${host.slice(1)}/secret`, "linked")], "linked"],
  "makes a folder outside": (host) => [[mkdir(`${UP}${host.slice(1)}/made`)], "none"],
  "reads by an absolute link": (host) => [[symlink(host, "out")], "out/secret"],
  "reads by a link to dots": (host) => [[symlink(UP.slice(0, -1), "up")], `up${host}/secret`],
  "reads by a chain of links": (host) => [
    [mkdir("a"), mkdir("a/b"), symlink("../..", "a/b/up"), symlink("a/b/up/..", "two"), symlink(`two/${UP}`, "out")],
    `out${host}/secret`,
  ],
  "reads by a link that moved": (host) => [
    [mkdir("a"), mkdir("a/b"), symlink(`../../${UP}`, "a/b/l"), rename("a/b/l", "l")],
    `l${host}/secret`,
  ],
  "reads by a link in /proc": (host) => [[symlink("/proc/self/root", "root")], `root${host}/secret`],
};

describe.skipIf(!isLinux)("a stranger's module under the default of trace", () => {
  const cases = Object.entries(WAYS).flatMap(([what, way]) => [true, false].map((wrapped) => ({ what, way, wrapped })));
  it.each(cases)("$what: nothing outside is read or changed, bubblewrap: $wrapped", ({ way, wrapped }) => {
    const cwd = fresh();
    const host = join(cwd, "host");
    mkdirSync(host);
    mkdirSync(join(cwd, "bin"));
    writeFileSync(join(host, "secret"), SECRET);
    writeFileSync(join(cwd, "guest.wat"), module(...way(host)));
    // One that fails, as where the system forbids its namespaces.
    writeFileSync(join(cwd, "bin/bwrap"), "#!/bin/sh\nexit 1\n");
    chmodSync(join(cwd, "bin/bwrap"), 0o755);
    const env = { ...process.env, ...(!wrapped && { PATH: `${join(cwd, "bin")}${delimiter}${process.env.PATH}` }) };
    const run = wasiScan(["trace", "guest.wat", "-f", "json"], { cwd, env });
    expect(run.status, run.stderr).toBe(0);
    const { stdout, calls } = JSON.parse(run.stdout);
    expect(calls.length).toBeGreaterThan(0);
    expect(stdout).not.toContain("secret of the host");
    expect(readFileSync(join(host, "secret"), "utf8")).toBe(SECRET);
    expect(existsSync(join(host, "made"))).toBe(false);
  });
});
