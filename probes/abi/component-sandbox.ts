// The directory that the harness grants, for probes of components whose subject is something else. A component has no
// status for "set-up failed": it traps, and then nothing is known.

import { isString } from "./component";

// @ts-ignore: decorator
@external("wasi:filesystem/preopens@0.2.0", "get-directories")
declare function preopened(result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.open-at")
declare function openAt(
  self: i32,
  pathFlags: i32,
  path: usize,
  length: i32,
  openFlags: i32,
  flags: i32,
  result: usize,
): void;

export const CREATE: i32 = 1;
export const READ: i32 = 1;
export const WRITE: i32 = 2;

/** The descriptor of `/sandbox`. */
export function sandbox(): i32 {
  const at = memory.data(8, 8);
  preopened(at);
  const list = load<u32>(at);
  for (let i: u32 = 0; i < load<u32>(at + 4) && i < 100; i++) {
    if (isString(list + i * 12 + 4, "/sandbox")) return load<i32>(list + i * 12);
  }
  unreachable();
  return 0;
}

/** Opens a file in `/sandbox`. */
export function open(name: string, openFlags: i32, flags: i32): i32 {
  const at = memory.data(8, 8);
  const path = String.UTF8.encode(name);
  store<u8>(at, 0xa5);
  openAt(sandbox(), 0, changetype<usize>(path), path.byteLength, openFlags, flags, at);
  if (load<u8>(at) != 0) unreachable();
  return load<i32>(at + 4);
}
