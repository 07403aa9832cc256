import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import loadWabt from "wabt";
import type { Random } from "../random.js";
import { coreModules } from "./modules.js";
import { smith } from "./tools.js";

const P1 = '"wasi_snapshot_preview1"';
const SIMPLE = [
  `(module (import ${P1} "fd_write" (func $w (param i32 i32 i32 i32) (result i32)))
    (memory (export "memory") 1) (table 4 funcref) (elem (i32.const 0) $w $f)
    (global (export "g") (mut i32) (i32.const 0))
    (func $f (export "f") (result i32) (global.set 0 (call $w (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 0)))
      (i32.store (i32.const 100) (i32.const 7)) (global.get 0)))`,
  `(module (import ${P1} "random_get" (func $r (param i32 i32) (result i32)))
    (import ${P1} "proc_exit" (func $e (param i32))) (memory (export "memory") 1)
    (func (export "_start") (drop (call $r (i32.const 64) (i32.const 9))) (call $e (i32.const 3)))
    (func (export "f") (result i32) (call $r (i32.const 1) (i32.const 2))))`,
];
/** What wasm-tools may import. */
const OFFERED = `(module (import ${P1} "fd_write" (func (param i32 i32 i32 i32) (result i32)))
  (import ${P1} "random_get" (func (param i32 i32) (result i32))) (import ${P1} "proc_exit" (func (param i32)))
  (import ${P1} "fd_seek" (func (param i32 i64 i32 i32) (result i32))) (import "env" "f" (func (result i32))))`;
const SHAPE = [
  ...["--min-memories=1", "--export-everything=true", "--min-imports=2", "--max-memory32-bytes=1000000"],
  ...["--exceptions-enabled=true", "--tail-call-enabled=true", "--extended-const-enabled=true"],
];

/** Modules that import WASI, so that there is something to trace. */
export async function tracedModules(random: Random): Promise<Uint8Array[]> {
  const wabt = await loadWabt();
  const simple = SIMPLE.map((text) => new Uint8Array(wabt.parseWat("seed.wat", text).toBinary({}).buffer));
  const folder = mkdtempSync(join(tmpdir(), "wasi-scan-fuzz-"));
  try {
    const offered = join(folder, "offered.wat");
    writeFileSync(offered, OFFERED);
    const made = smith(random, 40, [...SHAPE, "--available-imports", offered]);
    return [...simple, ...made, ...coreModules(random)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
