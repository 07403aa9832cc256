import type { Cursor } from "./cursor.js";
import { type Features, readReferenceType, readValueType } from "./value-types.js";

/** What wasm-parser knows of limits; it misreads the bytes behind any other flag instead of refusing them. */
const plainLimits = new Set([0, 1, 3]);

/** A type in the short text of `ModuleImport.signature`, and whether wasm-parser reads its bytes as we do. */
export interface ExternalType {
  text: string;
  plain: boolean;
}

/** `memory 17..16384 shared`, `memory64 1`, `memory 1 pagesize 1` */
export function readMemoryType(cursor: Cursor, features: Features): ExternalType {
  const limits = readLimits(cursor, 0x0f);
  if (limits.shared) features.add("threads");
  if (limits.wide) features.add("memory64");
  if (limits.pageSize) features.add("custom-page-sizes");
  const size = limits.pageSize ? ` pagesize ${limits.pageSize}` : "";
  return { text: `memory${limits.wide ? "64" : ""} ${limits.text}${size}`, plain: limits.plain };
}

/** `table 1..10 funcref`, `table64 1 externref` */
export function readTableType(cursor: Cursor, features: Features): ExternalType {
  const element = readReferenceType(cursor, features);
  const limits = readLimits(cursor, 0x07);
  if (limits.shared) features.add("shared-everything-threads");
  if (limits.wide) features.add("table64");
  return {
    text: `table${limits.wide ? "64" : ""} ${limits.text} ${element}`,
    plain: limits.plain && !limits.shared,
  };
}

/** `global i32`, `global mut i32` */
export function readGlobalType(cursor: Cursor, features: Features): ExternalType & { mutable: boolean } {
  const type = readValueType(cursor, features);
  const flags = cursor.u8();
  if (flags > 3) cursor.fail(`has a global with unknown flags 0x${flags.toString(16)}`);
  const shared = (flags & 2) !== 0;
  const mutable = (flags & 1) !== 0;
  if (shared) features.add("shared-everything-threads");
  return { text: `global ${shared ? "shared " : ""}${mutable ? "mut " : ""}${type}`, plain: !shared, mutable };
}

function readLimits(cursor: Cursor, allowed: number) {
  const flags = cursor.u8();
  if ((flags & ~allowed) !== 0) cursor.fail(`has limits with unknown flags 0x${flags.toString(16)}`);
  const wide = (flags & 4) !== 0;
  const bound = () => (wide ? cursor.u64() : cursor.u32());
  const minimum = bound();
  const maximum = (flags & 1) !== 0 ? `..${bound()}` : "";
  const shared = (flags & 2) !== 0;
  const exponent = (flags & 8) !== 0 ? cursor.u32() : undefined;
  // The proposal allows 1 and 65536 only; 2^63 keeps the printed number finite whatever the file says.
  if (exponent !== undefined && exponent > 63) cursor.fail("has a memory with an impossible page size");
  return {
    text: `${minimum}${maximum}${shared ? " shared" : ""}`,
    wide,
    shared,
    pageSize: exponent === undefined ? undefined : String(2n ** BigInt(exponent)),
    plain: plainLimits.has(flags),
  };
}
