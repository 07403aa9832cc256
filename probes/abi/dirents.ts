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
