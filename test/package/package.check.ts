import { execFileSync, spawnSync } from "node:child_process";
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
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

const MB = 1024 ** 2;
const tarball = inject("tarball");
let folder: string;
let installed: string;

/** With a cache of its own: nothing that this machine has installed is there. */
const environment = () => ({
  ...process.env,
  WASI_SCAN_CACHE: join(folder, "cache"),
  npm_config_cache: join(folder, "npm"),
});
const wasiScan = (...args: string[]) =>
  spawnSync(process.execPath, [join(installed, "dist/cli.cjs"), ...args], {
    cwd: folder,
    encoding: "utf8",
    env: environment(),
    input: "",
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "package-"));
  mkdirSync(join(folder, "project"));
  writeFileSync(join(folder, "project/package.json"), '{ "private": true }');
  const install = ["install", "--no-audit", "--no-fund", tarball];
  execFileSync("npm", install, { cwd: join(folder, "project"), stdio: "ignore", env: environment() });
  installed = join(folder, "project/node_modules/wasi-scan");
  const wasi = '(import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))';
  const start = '(memory (export "memory") 1) (func (export "_start") (call $exit (i32.const 0)))';
  writeFileSync(join(folder, "app.wat"), `(module ${wasi} ${start})`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package", () => {
  it("is at most 2 MB packed and 6 MB installed", () => {
    const files = readdirSync(join(folder, "project/node_modules"), { recursive: true, withFileTypes: true });
    const bytes = files
      .filter((one) => one.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    expect(statSync(tarball).size).toBeLessThanOrEqual(2 * MB);
    expect(bytes).toBeLessThanOrEqual(6 * MB);
  });

  it("brings no other package and runs no script when it is installed", () => {
    const modules = readdirSync(join(folder, "project/node_modules")).filter((name) => !name.startsWith("."));
    expect(modules).toEqual(["wasi-scan"]);
    const { dependencies, optionalDependencies, scripts } = JSON.parse(
      readFileSync(join(installed, "package.json"), "utf8"),
    );
    expect({ dependencies, optionalDependencies }).toEqual({
      dependencies: undefined,
      optionalDependencies: undefined,
    });
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
    const lock = JSON.parse(readFileSync(join(folder, "project/package-lock.json"), "utf8"));
    expect(lock.packages["node_modules/wasi-scan"].hasInstallScript).toBeUndefined();
  });

  it("holds nothing under a copyleft licence, and the notices of all that it holds", () => {
    const notices = readFileSync(join(installed, "dist/THIRD_PARTY_NOTICES.txt"), "utf8");
    const licences = [...notices.matchAll(/^-{80}\n(\S+) \S+\n\nLicence: (.*)$/gm)].map(([, name, one]) => [name, one]);
    const free = /^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|MIT OR Apache-2\.0)$/;
    expect(licences.filter(([, licence = ""]) => !free.test(licence))).toEqual([]);
    const names = licences.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(["wabt", "yaml", "commander", "@bjorn3/browser_wasi_shim"]));
  });

  it("holds none of the observations that are withheld", () => {
    wasiScan("matrix", "drift");
    const archives = readdirSync(join(folder, "cache/data")).map((name) => join(folder, "cache/data", name));
    const matrix = archives.map((one) => join(one, "matrix")).find((one) => existsSync(one)) as string;
    expect(existsSync(join(matrix, "observations/node"))).toBe(true);
    expect(existsSync(join(matrix, "withheld.json"))).toBe(false);
    expect(existsSync(join(matrix, "observations/chicory"))).toBe(false);
  });

  it("runs by npx from an empty cache within seconds", () => {
    const started = Date.now();
    const npx = ["--yes", "--package", tarball, "wasi-scan", "app.wat", "-t", "node"];
    const text = execFileSync("npx", npx, { cwd: folder, encoding: "utf8", env: environment() });
    expect(text).toContain("node");
    // Below 3 s on a machine that does nothing else.
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});

/** Two shards of a scan of two modules, for merge. */
function writeShards() {
  cpSync(join(folder, "app.wat"), join(folder, "other.wat"));
  for (const shard of ["1", "2"]) {
    const words = ["app.wat", "other.wat", "--shard", `${shard}/2`, "-f", "json", "-o", `${shard}.json`];
    expect(wasiScan("scan", ...words)).toMatchObject({ status: 0, stderr: "" });
  }
}

/** Command → arguments and the exit status that they lead to. */
const COMMANDS: Record<string, [args: string[], status: number]> = {
  scan: [["scan", "app.wat"], 0],
  check: [["check", "app.wat", "-t", "node 20"], 0],
  why: [["why", "app.wat", "proc_exit"], 0],
  explain: [["explain", "proc_exit"], 0],
  which: [["which", "proc_exit"], 0],
  targets: [["targets"], 0],
  merge: [["merge", "1.json", "2.json"], 0],
  init: [["init", "--dry-run"], 0],
  run: [["run", "app.wat", "-r", "browser-wasi-shim"], 0],
  trace: [["trace", "app.wat"], 0],
  probe: [["probe", "wasi_snapshot_preview1/proc_exit.*", "-r", "browser-wasi-shim"], 0],
  runtimes: [["runtimes", "list"], 0],
  matrix: [["matrix", "export", "-o", "matrix.json"], 0],
  site: [["site", "build", "-o", "site"], 0],
  completion: [["completion", "bash"], 0],
};

describe("each command works without the checkout:", () => {
  beforeAll(writeShards);

  it.each(Object.entries(COMMANDS))("%s", (_, [args, status]) => {
    const result = wasiScan(...args);
    expect({ status: result.status, bug: /a bug of wasi-scan/.test(result.stderr) }, result.stderr).toEqual({
      status,
      bug: false,
    });
  });

  it("is tested here, if help lists it", () => {
    const listed = [...wasiScan("--help").stdout.matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map(([, name]) => name);
    expect(listed.filter((name) => name !== "help").sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  it("says which command brings a runtime that is not there", () => {
    const { status, stderr } = wasiScan("run", "app.wat", "-r", "wasmer-js");
    expect(status).toBe(2);
    expect(stderr).toContain("runtimes install wasmer-js");
  });
});
