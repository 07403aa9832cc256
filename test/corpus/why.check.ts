import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listInputs } from "../../src/inputs/index.js";
import type { CallPath, CallsTo } from "../../src/wasm/calls/call-path.js";
import { findCalls } from "../../src/wasm/calls/find-calls.js";
import { folderOf, wasmTools } from "./cache.mjs";
import { type PrintedCalls, readPrintedCalls, shortest } from "./printed-calls.js";

/** Small enough to be printed, with exports, tables and several imports. */
const modules: [name: string, module: string, imports: string[]][] = [
  ["@cloudflare/workers-wasi@0.0.5", "dist/memfs.wasm", ["trace"]],
  ["@node-rs/argon2-wasm32-wasi@2.2.1", "argon2.wasm32-wasi.wasm", ["fd_write", "random_get", "proc_exit"]],
  ["@napi-rs/tar-wasm32-wasi@1.1.1", "tar.wasm32-wasi.wasm", ["path_open", "fd_readdir", "sched_yield"]],
  ["quickjs-wasi@3.6.2", "quickjs.wasm", ["fd_write"]],
  ["@bytecodealliance/jco@1.35.0", "lib/wasi_snapshot_preview1.command.wasm", ["drop", "get-stdout"]],
];

async function ask(path: string, name: string): Promise<CallsTo[]> {
  for await (const input of listInputs(path)) {
    const file = await input.open();
    return findCalls(file, name).finally(() => file.close());
  }
  throw new Error("no input");
}

describe.skipIf(!existsSync(wasmTools))("paths of calls are those in what wasm-tools prints", () => {
  for (const [name, module, imports] of modules) {
    const path = join(folderOf(name), "package", module);
    test.skipIf(!existsSync(path))(`${name} ${module}`, async () => {
      // Without names calls are printed by number.
      const stripped = execFileSync(wasmTools, ["strip", "--all", path], { maxBuffer: 2 ** 30 });
      const text = execFileSync(wasmTools, ["print"], { input: stripped, encoding: "utf8", maxBuffer: 2 ** 30 });
      const printed = readPrintedCalls(text);
      let walked = 0;
      for (const wanted of imports) {
        for (const found of await asked(path, wanted)) {
          const targets = printed.imports.flatMap((one, index) =>
            one.module === found.module && one.name === found.name ? [index] : [],
          );
          const best = shortest(printed, targets);
          for (const one of found.paths) {
            expect([wanted, one.export, cost(one)]).toEqual([
              wanted,
              one.export,
              best(printed.exports.get(one.export ?? "") ?? -1),
            ]);
            for (const step of steps(one, printed))
              expect([wanted, one.export, ...step]).toEqual([wanted, one.export, ...step.slice(0, 2), true]);
            walked += one.steps.length;
          }
        }
      }
      expect(walked).toBeGreaterThan(0);
    });
  }
});

/** Imports that a module of the list lacks are left out: the list is what is looked for, not what must be there. */
async function asked(path: string, name: string): Promise<CallsTo[]> {
  return ask(path, name).catch((error: { code?: string }) => {
    if (error.code === "bad-usage") return [];
    throw error;
  });
}

/** How many indirect calls, and how many calls. */
function cost({ steps }: CallPath): [number, number] | undefined {
  if (steps.length === 0) return undefined;
  return [steps.filter(({ call }) => call === "indirect").length, steps.length - 1];
}

/** Caller, callee, and whether the printed caller has such a call. */
function steps({ steps }: CallPath, printed: PrintedCalls): [number, number, boolean][] {
  return steps.slice(1).map(({ function: callee, call }, i) => {
    const caller = steps[i]?.function ?? -1;
    const there = call === "direct" ? printed.direct[caller]?.has(callee) : printed.mayReach(caller, callee);
    return [caller, callee, there === true];
  });
}
