import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");
const CLI = join(ROOT, "dist/cli.cjs");
const hostile = (name: string) => join(ROOT, "test/fixtures/hostile", `${name}.wat`);
/** What leaves-the-sandbox-writing.wat makes where nothing keeps it in. */
const LEFT = "/tmp/left-the-sandbox.txt";

let folder: string;
/** A `bwrap` that fails, as where the system forbids its namespaces. */
let withoutBubblewrap: NodeJS.ProcessEnv;
const hasBubblewrap = spawnSync("bwrap", ["--unshare-all", "--ro-bind", "/", "/", "true"]).status === 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "confinement-"));
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin/bwrap"), "#!/bin/sh\nexit 1\n");
  chmodSync(join(folder, "bin/bwrap"), 0o755);
  withoutBubblewrap = { ...process.env, PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH}` };
});

beforeEach(() => rmSync(LEFT, { force: true }));

const wasiScan = (args: string[], env: NodeJS.ProcessEnv = process.env) =>
  spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: "utf8", input: "", env });

/** Opens `path` below the preopened folder in one of its modes and exits with the result. */
function opens(path: string, { create = false, write = false } = {}): string {
  return `(module
    (import "wasi_snapshot_preview1" "path_open"
      (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
    (memory (export "memory") 1)
    (data (i32.const 256) "${path}") (data (i32.const 0) "\\00\\10\\00\\00\\20\\00\\00\\00") (data (i32.const 4096) "LEFT")
    (func (export "_start") (local $errno i32)
      (local.set $errno (call $open (i32.const 3) (i32.const 1) (i32.const 256) (i32.const ${path.length})
        (i32.const ${create ? 1 : 0}) (i64.const ${write ? 0x40 : 2}) (i64.const 0) (i32.const 0) (i32.const 128)))
      (if (local.get $errno) (then (call $exit (local.get $errno))))
      ${
        write
          ? "(call $exit (call $write (i32.load (i32.const 128)) (i32.const 0) (i32.const 1) (i32.const 12)))"
          : `(call $exit (call $read (i32.load (i32.const 128)) (i32.const 0) (i32.const 1) (i32.const 8)))
             (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 12)))`
      }))`;
}

const variants: [string, string][] = [
  ["an absolute path", opens("/etc/hostname")],
  ["dots", opens("../../../../../../../../etc/hostname")],
  ["dots behind a name", opens("a/../../../../../../../../etc/hostname")],
  ["/proc/self/root", opens("/proc/self/root/etc/hostname")],
  ["dots, writing", opens("../../../../../../../../tmp/left-the-sandbox.txt", { create: true, write: true })],
  ["an absolute path, writing", opens(LEFT, { create: true, write: true })],
];

describe.each([
  ["as the system is", () => process.env],
  ["where bubblewrap does not work", () => withoutBubblewrap],
])("a stranger's module, %s", (_, env) => {
  it.each(["leaves-the-sandbox", "leaves-the-sandbox-writing", "hostdir"])(
    "%s reads and writes nothing outside when it is traced",
    (name) => {
      const { status, stdout, stderr } = wasiScan(["trace", hostile(name), "-f", "json"], env());
      expect(stderr).toBe("");
      expect(status).toBe(0);
      expect(JSON.parse(stdout).stdout).toBe("");
      expect(existsSync(LEFT)).toBe(false);
    },
  );

  it.each(["leaves-the-sandbox", "leaves-the-sandbox-writing"])("%s does not when it is run", (name) => {
    const { stdout } = wasiScan(["run", hostile(name), "--timeout", "30", "-f", "json"], env());
    const { runs } = JSON.parse(stdout) as { runs: { runtime: string; stdout: string }[] };
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.filter((run) => run.stdout !== "")).toEqual([]);
    expect(runs.map(({ runtime }) => runtime)).not.toContain("node");
    expect(existsSync(LEFT)).toBe(false);
  });

  it.each(variants)("gets nothing by %s", (name, wat) => {
    const file = join(folder, `${name.replaceAll(/\W/g, "-")}.wat`);
    writeFileSync(file, wat);
    const { stdout } = wasiScan(["trace", file, "-f", "json"], env());
    expect(JSON.parse(stdout)).toMatchObject({ stdout: "", outcome: { end: "exited" } });
    expect(JSON.parse(stdout).outcome.status).not.toBe(0);
    expect(existsSync(LEFT)).toBe(false);
  });

  it("leaves no folder behind", () => {
    const own = mkdtempSync(join(folder, "tmp-"));
    wasiScan(["trace", hostile("hostdir")], { ...env(), TMPDIR: own });
    expect(readdirSync(own)).toEqual([]);
  });
});

describe("a runtime that does not keep a module in", () => {
  it("is refused where nothing else does, unless the module is trusted", () => {
    const node = ["trace", hostile("hostdir"), "-r", `node@${process.versions.node}`];
    const refused = wasiScan(node, withoutBubblewrap);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/not known to keep a module in the folder.*bubblewrap[\s\S]*--trust/);
    expect(wasiScan([...node, "--trust"], withoutBubblewrap).status).toBe(0);
  });

  it.runIf(hasBubblewrap)("runs inside bubblewrap, where the system's files are not", () => {
    const node = ["-r", `node@${process.versions.node}`, "-f", "json"];
    const read = JSON.parse(wasiScan(["trace", hostile("leaves-the-sandbox"), ...node]).stdout);
    expect(read.stdout).toBe("");
    wasiScan(["trace", hostile("leaves-the-sandbox-writing"), ...node]);
    expect(existsSync(LEFT)).toBe(false);
  });
});

describe("--dir", () => {
  it.each([
    ["an absolute link", "/etc"],
    ["a link upwards", "../.."],
  ])("is refused with %s that leads out, by its name", (name, target) => {
    const dir = join(folder, name.replaceAll(" ", "-"));
    mkdirSync(dir);
    symlinkSync(target, join(dir, "hostdir"));
    const { status, stderr } = wasiScan(["trace", hostile("hostdir"), "--dir", dir]);
    expect(stderr).toMatch(/hostdir is a link that leads out of it/);
    expect(status).toBe(2);
  });

  it("is /sandbox to a module; without bubblewrap what the module writes stays in a copy", () => {
    const dir = join(folder, "data");
    mkdirSync(dir);
    writeFileSync(join(dir, "in.txt"), "in");
    writeFileSync(join(folder, "reads.wat"), opens("in.txt"));
    writeFileSync(join(folder, "writes.wat"), opens("out.txt", { create: true, write: true }));
    const run = (file: string) =>
      JSON.parse(wasiScan(["trace", file, "--dir", dir, "-f", "json"], withoutBubblewrap).stdout);
    expect(run("reads.wat").outcome).toEqual({ end: "exited", status: 0 });
    expect(run("writes.wat").outcome).toEqual({ end: "exited", status: 0 });
    expect(readdirSync(dir)).toEqual(["in.txt"]);
  });
});
