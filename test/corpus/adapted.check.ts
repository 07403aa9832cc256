import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readNeeds } from "../../src/wasm/read.js";
import { folderOf, wasmTools } from "./cache.mjs";
import { scan } from "./judge.js";

const adapters = join(folderOf("@bytecodealliance/jco@1.35.0"), "package/lib");
const WRITES = `(import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func $main (drop (call $write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 4))))`;

/** A module of preview 1 as wasm-tools makes a component of it, with the adapter that jco and Wasmtime use. */
function adapt(as: "command" | "reactor", body: string): string {
  const folder = mkdtempSync(join(tmpdir(), "wasi-scan-adapted-"));
  const [wat, wasm] = [join(folder, "module.wat"), join(folder, `${as}.wasm`)];
  writeFileSync(wat, `(module ${body})`);
  const adapter = `wasi_snapshot_preview1=${join(adapters, `wasi_snapshot_preview1.${as}.wasm`)}`;
  execFileSync(wasmTools, ["component", "new", wat, "--adapt", adapter, "-o", wasm]);
  return wasm;
}

const cases: ["command" | "reactor", string][] = [
  ["command", `${WRITES} (export "_start" (func $main))`],
  ["reactor", `${WRITES} (export "_initialize" (func $main))`],
];

test.skipIf(!existsSync(wasmTools) || !existsSync(adapters)).each(cases)(
  "a %s of preview 1 that was adapted",
  async (as, body) => {
    const { needs } = await scan(adapt(as, body));
    expect(needs.component?.adapted).toMatchObject({ abi: "wasi_snapshot_preview1", as, functions: ["fd_write"] });
  },
);

test.skipIf(!existsSync(wasmTools) || !existsSync(adapters))(
  "its code tells what the program reaches from what only the adapter could",
  async () => {
    const reachOf = async (body: string) => {
      const bytes = readFileSync(adapt("command", body));
      const read = async (at: number, length: number) => bytes.subarray(at, at + length);
      const { imports } = await readNeeds({ name: "command.wasm", size: bytes.length, read });
      return (start: string) => imports.find(({ module }) => module.startsWith(start))?.reach;
    };
    const silent = await reachOf(`${WRITES} (func (export "_start"))`);
    expect(silent("wasi:cli/stdout@")).toBe("none");
    const reach = await reachOf(cases[0]?.[1] ?? "");
    expect(reach("wasi:cli/stdout@")).toBe("direct");
    expect(reach("wasi:io/streams@")).toBe("direct");
    expect(reach("wasi:clocks/wall-clock@")).toBeUndefined();
  },
);
