import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HERE, isLinux, project, smallMatrix } from "./cli.js";
import { busy, familyOf, running, sleep, start, until } from "./processes.js";

const NPM = "#!/bin/sh\nmkdir node_modules; while :; do sleep 0.05; done\n";
const LOOP = `(module (import "wasi_snapshot_preview1" "sched_yield" (func (result i32)))
  (memory (export "memory") 2) (func (export "_start") (loop (br 0))))`;
const LIMIT_MS = 2000;

let large: string;
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "faults-large-"));
  large = join(folder, "large.wasm");
  // Half a million functions that call.
  const script = join(import.meta.dirname, "../scaling/worst-cases.mjs");
  const make = `import(${JSON.stringify(script)}).then(({ modules }) =>
    require("fs").writeFileSync(${JSON.stringify(large)}, modules.functions.make(500_000)))`;
  spawnSync(process.execPath, ["-e", make]);
});
afterAll(() => rmSync(join(large, ".."), { recursive: true, force: true }));

/** A command, and when a signal comes. `guest`: when its guest has run for a second. */
const COMMANDS: [what: string, args: string[], when: number | "guest"][] = [
  ["scan of a module from a pipe that never ends", ["-"], 600],
  ["scan of a large module", ["large.wasm"], 300],
  ["check of a large module", ["check", "large.wasm", "-t", "node lts"], 300],
  ["run", ["run", "loop.wat", "-r", HERE, "--trust"], "guest"],
  ["run that waits for its standard input", ["run", "app.wasm", "-r", HERE, "--trust"], 1500],
  ["trace", ["trace", "loop.wat", "-r", "browser-wasi-shim"], "guest"],
  ["probe", ["probe", "-r", HERE, "--configuration", "default", "-o", "out"], 2500],
  ["matrix verify", ["matrix", "verify", "-r", HERE], 2500],
  ["matrix export", ["matrix", "export"], 600],
  ["site build", ["site", "build", "-o", "out/site"], 1500],
  ["site serve", ["site", "serve", "-p", "0", "--matrix", "matrix"], 1500],
  ["runtimes install", ["runtimes", "install", "uwasi@1.0.1"], 1000],
];

describe.skipIf(!isLinux)("a signal", () => {
  const cases = COMMANDS.flatMap(([what, args, when]) =>
    (["SIGINT", "SIGTERM"] as const).map((signal) => ({ what, args, when, signal })),
  );
  it.each(cases)("$signal ends $what within 2 s, its processes and its folders", async ({ args, when, signal }) => {
    const cwd = prepared();
    const env = {
      ...process.env,
      TMPDIR: join(cwd, "tmp"),
      PATH: join(cwd, "bin") + delimiter + process.env.PATH,
      ...(args[0] === "runtimes" && { WASI_SCAN_CACHE: join(cwd, "out") }),
    };
    const { child, ended } = start(args, { cwd, env, stdio: ["pipe", "pipe", "pipe"] });
    if (when === "guest") child.stdin?.end();
    else child.stdin?.write("\0asm");
    if (when === "guest") expect(await busy(child.pid as number, 1, 30_000)).toBe(true);
    else await sleep(when);
    const family = familyOf(child.pid as number);
    const sent = Date.now();
    child.kill(signal);
    const end = await ended;
    expect(Date.now() - sent).toBeLessThan(LIMIT_MS);
    expect(end.stderr).not.toMatch(/a bug of|^\s+at /m);
    // Ended by it, or with the status that says so; one that was done before is done.
    expect([signal, 130, 143, 0]).toContain(end.signal ?? end.status);
    expect(await until(() => running(family).length === 0, 3000), running(family).join("\n")).toBe(true);
    expect(readdirSync(join(cwd, "tmp"))).toEqual([]);
    expect(
      readdirSync(join(cwd, "out"), { recursive: true }).filter((name) => /\.(tmp|new|old)$/.test(`${name}`)),
    ).toEqual([]);
  });
});

function prepared(): string {
  const cwd = project();
  for (const name of ["out", "tmp", "bin"]) mkdirSync(join(cwd, name));
  smallMatrix(cwd);
  writeFileSync(join(cwd, "loop.wat"), LOOP);
  writeFileSync(join(cwd, "bin/npm"), NPM);
  chmodSync(join(cwd, "bin/npm"), 0o755);
  symlinkSync(large, join(cwd, "large.wasm"));
  return cwd;
}
