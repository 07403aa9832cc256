// What the sections other than code say of the module, as far as its code refers to it.
import { take } from "./memory";

/** Numbers of functions, of imported ones among them, of types. */
export let functions: u32 = 0;
export let imported: u32 = 0;
export let types: u32 = 0;
export let globals: u32 = 0;
export let tables: u32 = 0;
export let memories: u32 = 0;
export let tags: u32 = 0;
export let elements: u32 = 0;
/** -1: there is no data count section. */
export let data: i32 = -1;

/** u32 of each function: the index of its type. */
export let typeOf: usize = 0;
/** u32 for each type: its number of parameters, or 0xffffffff if it is not a function. */
export let parametersOf: usize = 0;
/** u8 of each global: 1 where it can be set. */
export let mutable: usize = 0;
/** u8 of each function: flags below. */
export let marks: usize = 0;

/** An instruction takes a reference of it. */
export const REFERENCED: u32 = 1;
/** A segment, an export or an initial value names it, so that an instruction may take a reference. */
export const DECLARED: u32 = 2;
/** The host calls it. */
export const EXPORTED: u32 = 4;
/** A table may hold it. */
export const HELD: u32 = 8;
/** An imported fd_fdstat_get, whose second argument is where flags are written. */
export const WRITES_FLAGS: u32 = 16;

export function setModule(
  functionCount: u32,
  importedCount: u32,
  typeCount: u32,
  globalCount: u32,
  tableCount: u32,
  memoryCount: u32,
  tagCount: u32,
  elementCount: u32,
  dataCount: i32,
): bool {
  functions = functionCount;
  imported = importedCount;
  types = typeCount;
  globals = globalCount;
  tables = tableCount;
  memories = memoryCount;
  tags = tagCount;
  elements = elementCount;
  data = dataCount;
  typeOf = take(<usize>functions * 4);
  parametersOf = take(<usize>types * 4);
  mutable = take(globals);
  marks = take(functions);
  return typeOf !== 0 && parametersOf !== 0 && mutable !== 0 && marks !== 0;
}

export function mark(one: u32, flag: u32): void {
  store<u8>(marks + one, load<u8>(marks + one) | flag);
}

export function declareFunction(one: u32): void {
  mark(one, DECLARED);
}
