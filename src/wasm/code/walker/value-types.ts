// Types inside code: see ../../binary/value-types.ts, which reads the same with names.
import {
  CUSTOM_DESCRIPTORS,
  EXCEPTIONS,
  FUNCTION_REFERENCES,
  fail,
  feature,
  GC,
  REFERENCE_TYPES,
  SHARED_EVERYTHING,
  SIMD,
  STACK_SWITCHING,
  TYPE,
  UNKNOWN_TYPE,
  wrong,
} from "./findings";
import { types } from "./module";
import { readU32, value } from "./numbers";

export function valueType(at: usize): usize {
  const byte: u32 = load<u8>(at);
  if (byte >= 0x7c && byte <= 0x7f) return at + 1;
  if (byte === 0x7b) {
    feature(SIMD);
    return at + 1;
  }
  // Any other value is a reference, and only tables had those before.
  feature(REFERENCE_TYPES);
  if (byte === 0x63 || byte === 0x64) return heapType(at + 1, byte === 0x63);
  return heapType(at, true);
}

export function heapType(at: usize, nullable: bool): usize {
  const byte: u32 = load<u8>(at);
  if (byte === 0x65) {
    feature(SHARED_EVERYTHING);
    return abstractType(at + 1, nullable);
  }
  if (byte === 0x62) {
    feature(CUSTOM_DESCRIPTORS);
    return typeIndex(at + 1);
  }
  if (byte >= 0x40 && byte < 0x80) return abstractType(at, nullable);
  feature(FUNCTION_REFERENCES);
  return typeIndex(at);
}

function typeIndex(at: usize): usize {
  at = readU32(at);
  if (value >= types) wrong(TYPE, at, value);
  return at;
}

function abstractType(at: usize, nullable: bool): usize {
  const byte: u32 = load<u8>(at++);
  if (byte === 0x70 || byte === 0x6f) {
    // Those that are not nullable came with typed function references.
    if (!nullable) feature(FUNCTION_REFERENCES);
    if (byte === 0x6f) feature(REFERENCE_TYPES);
  } else if (byte === 0x69 || byte === 0x74) feature(EXCEPTIONS);
  else if (byte >= 0x6a && byte <= 0x73) feature(GC);
  else if (byte === 0x68 || byte === 0x75) feature(STACK_SWITCHING);
  else fail(UNKNOWN_TYPE, at, byte);
  return at;
}
