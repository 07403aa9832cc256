// What the walk finds: features, opcodes, and what is wrong.

/** Bytes, one for each number of a feature below: 1 where it was met. */
export const features: usize = memory.data(32);
/** A byte for each plain opcode, behind them 512 for each of the prefixes 0xfb to 0xfe: 1 where it was met. */
export const opcodes: usize = memory.data(256 + 4 * 512);

// As `walkerFeatures` of ../walker.ts names them.
export const MULTI_MEMORY: u32 = 0;
export const REFERENCE_TYPES: u32 = 1;
export const SHARED_EVERYTHING: u32 = 2;
export const MULTI_VALUE: u32 = 3;
export const SIMD: u32 = 4;
export const EXCEPTIONS: u32 = 5;
export const GC: u32 = 6;
export const FUNCTION_REFERENCES: u32 = 7;
export const STACK_SWITCHING: u32 = 8;
export const CUSTOM_DESCRIPTORS: u32 = 9;

export function feature(number: u32): void {
  store<u8>(features + number, 1);
}

/** The first thing that makes the module invalid: what, where, and in which body. 0: nothing does. */
export let invalid: u32 = 0;
export let invalidAt: usize = 0;
export let invalidIndex: u32 = 0;

// As `invalidities` of ../walker.ts words them.
export const LOCAL: u32 = 1;
export const GLOBAL: u32 = 2;
export const FUNCTION: u32 = 3;
export const TYPE: u32 = 4;
export const TABLE: u32 = 5;
export const MEMORY: u32 = 6;
export const DATA: u32 = 7;
export const ELEMENT: u32 = 8;
export const TAG: u32 = 9;
export const LABEL: u32 = 10;
export const BEHIND_END: u32 = 11;
export const OPEN: u32 = 12;
export const ELSE: u32 = 13;
export const CATCH: u32 = 14;
export const ALIGNMENT: u32 = 15;
export const LANE: u32 = 16;
export const IMMUTABLE: u32 = 17;
export const UNDECLARED: u32 = 18;
export const LOCALS: u32 = 19;
export const NO_DATA_COUNT: u32 = 20;
export const SELECT: u32 = 21;

/** Notes that what ends at `at` makes the module invalid; only the first is kept. */
export function wrong(what: u32, at: usize, index: u32): void {
  if (invalid !== 0) return;
  invalid = what;
  invalidAt = at;
  invalidIndex = index;
}

/** Once it was read. */
export function clearInvalid(): void {
  invalid = 0;
}

/** What cannot be decoded, and ends the walk. 0: nothing. */
export let failed: u32 = 0;
export let failedAt: usize = 0;
export let failedOpcode: u32 = 0;

// As `failures` of ../walker.ts words them.
export const UNKNOWN: u32 = 1;
export const TOO_LONG: u32 = 2;
export const BODY_END: u32 = 3;
export const BODY_SIZE: u32 = 4;
export const CUT: u32 = 5;
export const UNKNOWN_TYPE: u32 = 6;
export const FULL: u32 = 7;

export function fail(what: u32, at: usize, opcode: u32): void {
  if (failed !== 0) return;
  failed = what;
  failedAt = at;
  failedOpcode = opcode;
}

export function clearFindings(): void {
  memory.fill(features, 0, 32);
  memory.fill(opcodes, 0, 256 + 4 * 512);
  invalid = 0;
  failed = 0;
}
