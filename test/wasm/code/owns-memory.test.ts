import { expect, it } from "vitest";
import wabt from "wabt";
import { readNeeds } from "../../../src/wasm/read.js";
import { source } from "../bytes.js";

const parser = await wabt();

/** Whether a module owns its memory, whose one function does this with a local and a memory. */
async function owns(body: string): Promise<boolean> {
  const wat = `(module (memory (export "memory") 1)
    (func (export "_start") (local $old i32) (local $other i32) ${body}))`;
  const { buffer } = parser.parseWat("grows.wat", wat).toBinary({});
  return (await readNeeds(source(buffer))).ownsMemory === true;
}

it.each([
  ["Go: it is stored, and compared elsewhere", "i32.const 8 (memory.grow (i32.const 1)) i32.store"],
  ["TinyGo: it is no -1", "(drop (i32.ne (memory.grow (memory.size)) (i32.const -1)))"],
  [
    "AssemblyScript: it is below zero, and addresses come of the size before",
    `(local.set $other (memory.size))
     (if (i32.lt_s (memory.grow (local.get $other)) (i32.const 0)) (then unreachable))
     (drop (i32.shl (local.get $other) (i32.const 16)))`,
  ],
  ["it is not looked at", "(drop (memory.grow (i32.const 1)))"],
  [
    "it is kept to be compared alone",
    `(local.set $old (memory.grow (i32.const 1)))
     (if (i32.eq (local.get $old) (i32.const -1)) (then unreachable))
     (if (i32.eqz (local.get $old)) (then unreachable))`,
  ],
])("owns its memory where it grows it, and the result is no address: %s", async (_, body) => {
  expect(await owns(body)).toBe(true);
});

it.each([
  [
    "wasi-libc's sbrk",
    `(if (i32.eq (local.tee $old (memory.grow (i32.const 1))) (i32.const -1)) (then unreachable))
     (drop (i32.mul (local.get $old) (i32.const 65536)))`,
  ],
  ["Rust's allocator", "(drop (i32.shl (local.tee $old (memory.grow (i32.const 1))) (i32.const 16)))"],
  ["at once", "(drop (i32.shl (memory.grow (i32.const 1)) (i32.const 16)))"],
  [
    "code that was not optimised keeps it elsewhere",
    "(local.set $old (memory.grow (i32.const 1))) (drop (local.get $old))",
  ],
  [
    "only sometimes",
    "(drop (memory.grow (i32.const 1))) (drop (i32.mul (memory.grow (i32.const 1)) (i32.const 65536)))",
  ],
])("does not where it asks where the new part lies: %s", async (_, body) => {
  expect(await owns(body)).toBe(false);
});

it.each([
  ["nothing grows", "(drop (memory.size))"],
  ["an empty block and a trap look like growing", "block end unreachable"],
])("does not where %s", async (_, body) => {
  expect(await owns(body)).toBe(false);
});
