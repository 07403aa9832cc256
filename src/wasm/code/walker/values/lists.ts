// Lists of u32 that grow. The structs that describe them lie in the program's data, three u32 each: start, length, room.
import { take } from "../memory";

const START: usize = 0;
const LENGTH: usize = 4;
const ROOM: usize = 8;
const FIRST_ROOM: u32 = 256;

/** Some list could not grow. */
export let lacking: bool = false;

/** Makes room for `words` more; returns where they lie, or a place to write to in vain where no memory is left. */
export function extend(list: usize, words: u32): usize {
  const length = load<u32>(list, LENGTH);
  const wanted = length + words;
  if (wanted > load<u32>(list, ROOM) && !grow(list, wanted)) {
    lacking = true;
    return <usize>load<u32>(list, START);
  }
  store<u32>(list, wanted, LENGTH);
  return <usize>load<u32>(list, START) + <usize>length * 4;
}

/** Takes room for so many words at once, for a list that is empty; false where no memory is left. */
export function reserve(list: usize, words: u32): bool {
  return grow(list, words);
}

/** What it took before is not given back: lists double, so that this is never more than what they hold. */
function grow(list: usize, wanted: u32): bool {
  const room = max(max(2 * load<u32>(list, ROOM), FIRST_ROOM), wanted);
  const start = take(<usize>room * 4);
  if (start === 0) return false;
  memory.copy(start, load<u32>(list, START), <usize>load<u32>(list, LENGTH) * 4);
  store<u32>(list, <u32>start, START);
  store<u32>(list, room, ROOM);
  return true;
}

export function startOf(list: usize): usize {
  return load<u32>(list, START);
}

export function lengthOf(list: usize): u32 {
  return load<u32>(list, LENGTH);
}

/** Shortens it to so many words. */
export function cut(list: usize, length: u32): void {
  store<u32>(list, length, LENGTH);
}

/** Forgets where it lies, once all memory was given back. */
export function clearList(list: usize): void {
  memory.fill(list, 0, 12);
  lacking = false;
}
