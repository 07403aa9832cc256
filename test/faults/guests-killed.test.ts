import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findInstalled, findRuntime } from "../../src/runtimes/index.js";
import { fresh, isLinux } from "./cli.js";
import { busy, familyOf, running, seeded, start, until } from "./processes.js";

const LOOP = `(module (import "wasi_snapshot_preview1" "sched_yield" (func (result i32)))
  (memory (export "memory") 2) (func (export "_start") (loop (br 0))))`;

/** A host in Node, two in Python, two in Java, and command lines. */
const ENGINES = ["node", "browser-wasi-shim", "wasmtime-py", "wasmer-py", "chicory", "graalwasm", "wasmtime", "wazero"];
const random = seeded(19);

describe.skipIf(!isLinux)("kill -9 while a guest loops", () => {
  it.for(ENGINES.flatMap((id) => ["run", "trace"].map((command) => [command, id] as const)))(
    "%s on %s: no process after 5 s, no folder",
    async ([command, id], { skip }) => {
      const [installed] = await findInstalled(findRuntime(id) as NonNullable<ReturnType<typeof findRuntime>>);
      if (!installed) return skip(`${id} is not installed`);
      const folder = fresh();
      writeFileSync(join(folder, "loop.wat"), LOOP);
      mkdirSync(join(folder, "tmp"));
      const env = { ...process.env, TMPDIR: join(folder, "tmp") };
      const args = [command, "loop.wat", "-r", `${id}@${installed.version}`, "--trust"];
      const { child, ended } = start(args, { cwd: folder, env });
      const own = child.pid as number;
      // More than any of these engines needs to start.
      expect(await busy(own, 1 + 0.3 * random(), 30_000)).toBe(true);
      const family = familyOf(own);
      child.kill("SIGKILL");
      await ended;
      expect(await until(() => running(family).length === 0, 5000), running(family).join("\n")).toBe(true);
      expect(await until(() => readdirSync(join(folder, "tmp")).length === 0, 2000)).toBe(true);
    },
  );
});
