// What fd_readdir writes: entries of 24 bytes, each followed by its name.

import { same } from "./bytes";

/** The bytes of an entry before its name. */
export const DIRENT: u32 = 24;

/** Where the entry of this name begins in the first `used` bytes at `entries`; 0 when it is not there as a whole. */
export function entry(entries: usize, used: u32, name: string): usize {
  for (let at = entries; at + DIRENT <= entries + used; at += DIRENT + load<u32>(at, 16)) {
    const length = load<u32>(at, 16);
    const whole = at + DIRENT + length <= entries + used;
    if (whole && length == name.length && same(at + DIRENT, name)) return at;
  }
  return 0;
}

/** Do entries fill the first `used` bytes at `entries` to the last? They do where the buffer was large enough for all. */
export function endAt(entries: usize, used: u32): bool {
  let at: usize = 0;
  while (at + DIRENT <= used) at += DIRENT + load<u32>(entries + at, 16);
  return at == used;
}
