import { PREVIEW1 } from "../model/names/abis.js";
import type { Signature } from "../model/signature.js";
import { parseSignature } from "../model/signature.js";
import { leb, section, text } from "./bytes.js";

const VALUE_TYPES: Record<string, number> = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c };

const PROC_EXIT_TYPE = [0x60, 1, 0x7f, 0];
const PROC_EXIT = [...text(PREVIEW1), ...text("proc_exit"), 0x00, 2];

export interface LinkModuleOptions {
  /** Import `proc_exit` of preview1 too, without which Wasmer's command line sees no WASI in it and links nothing. */
  preview1?: boolean;
}

/**
 * The module of a link probe: imports one function, never calls it, exports a memory and a `_start` that returns. The
 * memory is 32-bit for `wasix_64v1` too: 64-bit memories are a separate feature.
 */
export function linkModule(
  module: string,
  name: string,
  signature: Signature,
  { preview1 = false }: LinkModuleOptions = {},
): Uint8Array {
  const type = parseSignature(signature);
  if (!type) throw new Error(`not a signature: ${signature}`);
  const imported = [0x60, ...types(type.params), ...types(type.results)];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [preview1 ? 3 : 2, ...imported, 0x60, 0, 0, ...(preview1 ? PROC_EXIT_TYPE : [])]),
    ...section(2, [preview1 ? 2 : 1, ...text(module), ...text(name), 0x00, 0, ...(preview1 ? PROC_EXIT : [])]),
    ...section(3, [1, 1]),
    ...section(5, [1, 0x00, 1]),
    ...section(7, [2, ...text("memory"), 0x02, 0, ...text("_start"), 0x00, preview1 ? 2 : 1]),
    ...section(10, [1, 2, 0, 0x0b]),
  ]);
}

function types(names: string[]): number[] {
  return [
    ...leb(names.length),
    ...names.map((name) => {
      const code = VALUE_TYPES[name];
      if (code === undefined) throw new Error(`not a value type of a syscall: ${name}`);
      return code;
    }),
  ];
}
