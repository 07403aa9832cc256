import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../src/runtimes/confinement/limits.js";
import { findInstalled, findRuntime } from "../../src/runtimes/index.js";
import { fresh, isLinux } from "./cli.js";
import { forkBomb, GUESTS } from "./guests.js";
import { familyOf, running, sleep, start, until, usedBy } from "./processes.js";

const MIB = 1024 ** 2;
const SECONDS = 1;
/** Starting the engine and ending it, on a machine that does other things too. */
const SLACK_MS = 20_000;

type Case = [guest: keyof typeof GUESTS | "a fork bomb", command: "run" | "trace", runtime: string, ends: string];

const CASES: Case[] = [
  ["an endless loop", "run", "wasmtime-py", "timeout"],
  ["an endless loop", "trace", "browser-wasi-shim", "timeout"],
  ["an endless loop", "run", "wazero", "timeout"],
  ["an output flood", "run", "node", "timeout|trapped"],
  ["an output flood", "trace", "browser-wasi-shim", "timeout|trapped"],
  ["an output flood", "run", "wasmtime", "timeout|trapped"],
  ["a memory hog", "run", "node", "exited|trapped|timeout"],
  ["a memory hog", "trace", "wasmtime-py", "exited|trapped|timeout"],
  ["a disk filler", "run", "node", "exited|trapped|timeout"],
  ["a disk filler", "trace", "browser-wasi-shim", "exited|trapped|timeout"],
  ["a fork bomb", "run", "wasmer-js", "timeout|trapped"],
  ["a fork bomb", "trace", "wasmer-py", "timeout|trapped"],
];

const hasBubblewrap = spawnSync("bwrap", ["--unshare-all", "--ro-bind", "/", "/", "true"]).status === 0;

describe.skipIf(!isLinux)("a hostile guest", () => {
  it.for(CASES)(
    "%s under %s on %s is ended within its limits, and leaves nothing",
    async ([guest, command, id, ends], { skip }) => {
      const [installed] = await findInstalled(findRuntime(id) as NonNullable<ReturnType<typeof findRuntime>>);
      if (!installed) return skip(`${id} is not installed`);
      if (guest === "a disk filler" && id === "node" && !hasBubblewrap) return skip("bubblewrap does not work here");
      const cwd = fresh();
      mkdirSync(join(cwd, "tmp"));
      const file = guest === "a fork bomb" ? "guest.wasm" : "guest.wat";
      writeFileSync(join(cwd, file), guest === "a fork bomb" ? forkBomb() : GUESTS[guest]);
      const before = onDisk(cwd);
      const args = [command, file, "-r", `${id}@${installed.version}`, "--timeout", `${SECONDS}`, "-f", "json"];
      const trust = hasBubblewrap ? [] : ["--trust"];
      const env = { ...process.env, TMPDIR: join(cwd, "tmp") };
      const begun = Date.now();
      const { child, ended } = start([...args, ...trust], { cwd, env });
      const family = new Set<string>();
      const peak = { processes: 0, bytes: 0, disk: 0 };
      for (let over = false; !over; ) {
        over = await Promise.race([ended.then(() => true), sleep(100).then(() => false)]);
        for (const one of familyOf(child.pid as number)) family.add(one);
        const used = usedBy(family);
        peak.processes = Math.max(peak.processes, used.processes);
        peak.bytes = Math.max(peak.bytes, used.bytes);
        peak.disk = Math.max(peak.disk, onDisk(cwd) - before);
      }
      const { status, stdout, stderr } = await ended;
      expect(Date.now() - begun).toBeLessThan(SECONDS * 1000 + SLACK_MS);
      expect(stderr).not.toMatch(/a bug of|^\s+at /m);
      expect(status, stderr).toBeLessThan(2);
      const said = JSON.parse(stdout);
      const { outcome } = command === "run" ? said.runs[0] : said;
      expect(outcome.end).toMatch(new RegExp(`^(${ends})$`));
      expect(peak.processes).toBeLessThan(LIMITS.processes);
      // The guest's, the engine's and ours.
      expect(peak.bytes / MIB).toBeLessThan((LIMITS.data + 512 * MIB) / MIB);
      // What the host hands to us is bounded as well, in each of its two streams.
      expect(peak.disk / MIB).toBeLessThan((LIMITS.scratch + 2 * LIMITS.file) / MIB);
      expect(await until(() => running(family).length === 0, 5000), running(family).join("\n")).toBe(true);
      expect(readdirSync(join(cwd, "tmp"))).toEqual([]);
      expect(readdirSync(cwd).sort()).toEqual([file, "tmp"]);
    },
  );
});

/** Bytes of all files below a folder, whatever disk they lie on. */
function onDisk(folder: string): number {
  return Number.parseInt(spawnSync("du", ["-sk", folder], { encoding: "utf8" }).stdout, 10) * 1024;
}
