import { readFileSync } from "node:fs";
import { fromBytes } from "../../../src/inputs/input.js";
import { assembleIfText } from "../../../src/inputs/wat.js";
import { readNeeds } from "../../../src/wasm/read.js";
import { textMutator } from "../mutators/text.js";
import { filesBelow } from "../seeds/files.js";
import { bytesOf } from "../source.js";
import { type FuzzTarget, twice } from "../target.js";

const WORDS = [
  ...[
    "module",
    "func",
    "param",
    "result",
    "i32",
    "i64",
    "f32",
    "v128",
    "funcref",
    "(import ",
    "(export ",
    "memory",
    "table",
  ],
  ...[
    "call",
    "call_indirect",
    "block",
    "loop",
    "if",
    "end",
    "br_if",
    "local.get",
    "i32.const",
    "elem",
    "data",
    "type",
    "global",
  ],
  ...[
    "mut",
    "start",
    "(",
    ")",
    "$a",
    '"a"',
    ";;",
    "(;",
    ";)",
    "struct",
    "array",
    "rec",
    "sub",
    "ref",
    "null",
    "tag",
    "throw",
  ],
];

/** The text format; what was assembled is read. */
export const target: FuzzTarget = {
  seeds: () => [
    bytesOf('(module (import "wasi_snapshot_preview1" "fd_write" (func (param i32 i32 i32 i32) (result i32))))'),
    bytesOf(
      '(module (memory 1) (data "a") (table 2 funcref) (func $f (export "_start") (call $f)) (elem (i32.const 0) $f))',
    ),
    ...filesBelow("test/cases", ".wat", 1 << 12).map((path) => new Uint8Array(readFileSync(path))),
  ],
  mutate: textMutator(WORDS),
  async run(bytes) {
    const assembled = await twice(async () => {
      const input = await assembleIfText(fromBytes("input.wat", bytes));
      return input.read(0, input.size);
    });
    if ("value" in assembled) await twice(() => readNeeds(fromBytes("input.wat", assembled.value)));
  },
};
