import { execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import wabt from "wabt";
import { readObservationFile } from "../../src/matrix/files/observation-files.js";

const CLI = resolve(import.meta.dirname, "../../dist/cli.cjs");
const NODE = `node@${process.versions.node}`;
const FILE = `observations/node/${process.versions.node}.${process.platform}-${process.arch}.json`;
const run = promisify(execFile);
const folder = () => mkdtempSync(join(tmpdir(), "probe-"));
const cli = (...args: string[]) => run(process.execPath, [CLI, ...args]);
const probe = (...args: string[]) => cli("probe", ...args, "-r", NODE, "--configuration", "default");

/** All but the head's date and host. */
function measured(root: string) {
  const { date: _, host: __, ...rest } = readObservationFile(join(root, FILE));
  return rest;
}

describe("wasi-scan probe", () => {
  const whole = folder();
  beforeAll(async () => {
    await probe("fd_*", "trait/*", "-o", whole);
  });

  it("changes nothing when it measures again", async () => {
    const before = readFileSync(join(whole, FILE), "utf8");
    const { stdout } = await probe("fd_*", "trait/*", "-o", whole);
    expect(stdout).toMatch(/, 0 changed\n$/);
    expect(readFileSync(join(whole, FILE), "utf8")).toBe(before);
  });

  it("in shards, in parallel processes, gives the same when they are merged", async () => {
    const parts = [folder(), folder(), folder()];
    await Promise.all(parts.map((part, i) => probe("fd_*", "trait/*", "-o", part, "--shard", `${i + 1}/3`, "-j", "1")));
    const sizes = parts.map((part) => Object.keys(measured(part).observations).length);
    expect(Math.max(...sizes)).toBeLessThan(Object.keys(measured(whole).observations).length);
    const merged = folder();
    await cli("matrix", "merge", ...parts, "-o", merged);
    expect(measured(merged)).toEqual(measured(whole));
  });

  it("keeps what is finished when it is stopped, and goes on from there", async () => {
    // The canaries take three seconds, of which an endless loop takes two; a fast machine needs as long for the rest.
    const stopped = (await stoppedAfter(5000)) ?? (await stoppedAfter(4000)) ?? (await stoppedAfter(10_000));
    const { root, kept } = stopped as NonNullable<typeof stopped>;
    expect(kept).toBeGreaterThan(20);
    const { stdout } = await probe("--missing", "-o", root);
    const again = Number(/: (\d+) probes/.exec(stdout)?.[1]);
    // The nine canaries prove the harness each time.
    expect(Object.keys(measured(root).observations)).toHaveLength(kept + again - 9);
  });

  /** Stops a measurement of all probes on its way; undefined if it was over by then, or still at its canaries. */
  async function stoppedAfter(milliseconds: number) {
    const root = folder();
    const words = ["probe", "-r", NODE, "--configuration", "default", "-o", root, "-j", "1"];
    const child = spawn(process.execPath, [CLI, ...words]);
    const ended = once(child, "close");
    await setTimeout(milliseconds);
    child.kill("SIGINT");
    const [status] = await ended;
    if (status === 0 || !existsSync(join(root, FILE))) return undefined;
    expect(status).toBe(130);
    return { root, kept: Object.keys(measured(root).observations).length };
  }

  it("shows and writes nothing with --dry-run", async () => {
    const root = folder();
    rmSync(root, { recursive: true });
    const { stdout } = await probe("fd_tell.*", "--dry-run", "-o", root);
    expect(stdout).toContain("wasi_snapshot_preview1/fd_tell.after-read  exited 0");
    expect(existsSync(root)).toBe(false);
  });
});

describe("wasi-scan matrix", () => {
  it("verify finds nothing where nothing changed", async () => {
    const { stdout } = await cli("matrix", "verify", "fd_*", "-r", "browser-wasi-shim@0.4.2");
    expect(stdout).toMatch(/, 0 differ from the file\n$/);
  });

  it("diff says what changed between two versions", async () => {
    const { stdout } = await cli("matrix", "diff", "wasmtime-py@14.0.0", "wasmtime-py@36.0.0");
    expect(stdout).toContain("feature memory64: rejected → works\n");
  });

  it("export writes CSV with a line for each answer", async () => {
    const { stdout } = await run(process.execPath, [CLI, "matrix", "export", "-f", "csv"], { maxBuffer: 1 << 26 });
    const lines = stdout.trimEnd().split("\r\n");
    expect(lines[0]).toBe("subject,signature,runtime,version,platform,configuration,support");
    expect(lines).toContain('wasix_32v1.proc_join,"(i32, i32) -> (i32)",wasmer-py,0.5.0,linux-x64,default,mismatch');
  });
});

describe.skipIf(process.platform === "win32")("a binary of your own", () => {
  const engine = resolve(import.meta.dirname, "../fixtures/unknown-engine.mjs");
  const recipe = {
    id: "ours",
    version: { args: ["--version"], pattern: "^ours (\\S+)" },
    run: ["{dir}", "{wasm}", "{env}", "--", "{args}"],
    env: ["{key}={value}"],
    endings: [
      { end: "rejected", pattern: "^cannot compile: ", statuses: [3] },
      { end: "unlinked", pattern: "^cannot link: ", statuses: [4] },
      { end: "trapped", pattern: "^trap: ", statuses: [5] },
    ],
  };

  it("is merged into a matrix of its own, which a scan takes", { timeout: 300_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "probe-merge-"));
    try {
      const [binary, file, merged] = ["ours", "ours.json", "merged.json"].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      const script = `#!/bin/sh\n[ "$1" = --version ] && echo 'ours 1.2.3' && exit\nexec '${process.execPath}' --no-warnings '${engine}' "$@"\n`;
      writeFileSync(binary, script, { mode: 0o755 });
      writeFileSync(file, JSON.stringify(recipe));
      const run = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
      const measured = run("probe", "proc_exit*", "--runtime-path", binary, "--recipe", file, "--merge", merged);
      expect(measured.stderr).toContain(`wrote ${merged}: wasi-scan app.wasm --matrix ${merged} -t ours\n`);
      expect(measured.status).toBe(0);
      const module = join(folder, "exits.wasm");
      const exits = `(module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
        (memory (export "memory") 1) (func (export "_start") (call $exit (i32.const 0))))`;
      writeFileSync(module, (await wabt()).parseWat("exits.wat", exits).toBinary({}).buffer);
      const scanned = run(module, "--matrix", merged, "-t", "ours", "-t", "node latest", "-f", "json");
      const { verdicts } = JSON.parse(scanned.stdout).modules[0];
      expect(verdicts).toMatchObject([
        { runtime: "node", verdict: "runs" },
        { runtime: "ours", since: "1.2.3", verdict: "runs" },
      ]);
      expect(JSON.parse(readFileSync(merged, "utf8")).own).toEqual({
        ours: `--runtime-path ${binary} --recipe ${file}`,
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("is what --merge is for", () => {
    const { status, stderr } = spawnSync(process.execPath, [CLI, "probe", "--merge", "x.json"], { encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toContain("--merge needs --runtime-path and --recipe");
  });
});
