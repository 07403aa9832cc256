// Where a body calls something, and what it passes; and what calls of fd_fdstat_get leave in memory.
import { take } from "../memory";
import { EXPORTED, functions, HELD, imported, mark, marks, parametersOf, typeOf, types, WRITES_FLAGS } from "../module";
import { memberCount, members } from "../reach";
import { addEntry, CALL, CALL_OF_KIND, setBodyStates } from "./bodies";
import { kindOfType, setCallers } from "./callers";
import { added, addressOf, base, make, OLD_FLAGS, unknown } from "./expressions";
import { clearList, cut, extend, lengthOf, startOf } from "./lists";
import { moveTo, pushUnknown } from "./operands";

/** u32 each: expressions that calls pass. */
export const passed: usize = memory.data(12);

/** Two u32 and a f64 for each struct that fd_fdstat_get wrote and nothing else may have: the address's base, nothing, and
 * what is added to the base. */
const structs: usize = memory.data(12);
/** What is more than these is not known. */
const MOST_STRUCTS: u32 = 64 * 4;
/** Where the flags are in such a struct, and how large they are. */
const FLAGS_AT: f64 = 2;
const FLAGS_SIZE: f64 = 2;
const LARGEST_STORE: f64 = 8;

/** u32 of each type: how many values it leaves. */
export let resultsOf: usize = 0;
/**
 * Room for what is found in all bodies; the caller writes what values each type leaves.
 *
 * @param code how many bytes of code will be evaluated at most
 */
export function setSites(code: u32): bool {
  resultsOf = take(<usize>types * 4);
  for (let i: u32 = 0; i < memberCount; i++) mark(load<u32>(members + <usize>i * 8), HELD);
  return resultsOf !== 0 && setBodyStates(code) && setCallers();
}

/** A host calls this function; an invalid module may export one that it does not have. */
export function markExported(one: u32): void {
  if (one < functions) mark(one, EXPORTED);
}

export function markFdstatGet(one: u32): void {
  mark(one, WRITES_FLAGS);
}

export function call(callee: u32): void {
  const type = callee < functions ? load<u32>(typeOf + <usize>callee * 4) : types;
  const first = lengthOf(passed);
  note(CALL, callee, type);
  if (callee >= imported) forgetStructs();
  else if (load<u8>(marks + callee) & WRITES_FLAGS && lengthOf(passed) - first > 1) {
    const address = load<u32>(startOf(passed) + <usize>(first + 1) * 4);
    addressOf(address, 0);
    if (lengthOf(structs) < MOST_STRUCTS) {
      const at = extend(structs, 4);
      store<u32>(at, base);
      store<f64>(at, added, 8);
    }
  }
  pushUnknown(results(type));
}

export function callOfType(type: u32): void {
  forgetStructs();
  note(CALL_OF_KIND, kindOfType(type), type);
  pushUnknown(results(type));
}

function note(what: u32, key: u32, type: u32): void {
  addEntry(what, key, lengthOf(passed));
  moveTo(passed, parameters(type));
}

export function parameters(type: u32): u32 {
  const count = type < types ? load<u32>(parametersOf + <usize>type * 4) : 0;
  return count === 0xffffffff ? 0 : count;
}

export function results(type: u32): u32 {
  return type < types ? load<u32>(resultsOf + <usize>type * 4) : 0;
}

/** What a load of 16 bits takes from an address. */
export function loaded(address: u32, offset: f64): u32 {
  if (lengthOf(structs) === 0) return unknown;
  addressOf(address, offset);
  for (let i: u32 = 0; i < lengthOf(structs); i += 4) {
    const at = startOf(structs) + <usize>i * 4;
    if (load<u32>(at) === base && load<f64>(at, 8) + FLAGS_AT === added) return make(OLD_FLAGS, 0, 0);
  }
  return unknown;
}

/** Keeps the structs that a store to an address does not touch. */
export function stored(address: u32, offset: f64): void {
  const end = lengthOf(structs);
  if (end === 0) return;
  addressOf(address, offset);
  cut(structs, 0);
  for (let i: u32 = 0; i < end; i += 4) {
    const at = startOf(structs) + <usize>i * 4;
    const flags = load<f64>(at, 8) + FLAGS_AT;
    if (load<u32>(at) !== base || (added < flags + FLAGS_SIZE && added + LARGEST_STORE > flags)) continue;
    const kept = extend(structs, 4);
    memory.copy(kept, at, 16);
  }
}

export function forgetStructs(): void {
  cut(structs, 0);
}

export function clearSites(): void {
  clearList(passed);
  clearList(structs);
}
