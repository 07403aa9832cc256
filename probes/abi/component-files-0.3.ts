// Files of WASI 0.3 as the Canonical ABI lowers them, without async: a call returns when it is done.

import { isString } from "./component";
import { bytes, room } from "./component-room";

// @ts-ignore: decorator
@external("wasi:filesystem/preopens@0.3.0", "get-directories")
declare function directories(result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.open-at")
export declare function openAt(self: i32, pathFlags: i32, path: usize, length: i32, openFlags: i32, flags: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.stat")
export declare function stat(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.stat-at")
export declare function statAt(self: i32, pathFlags: i32, path: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.get-type")
export declare function getType(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.create-directory-at")
export declare function createDirectoryAt(self: i32, path: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.unlink-file-at")
export declare function unlinkFileAt(self: i32, path: usize, length: i32, result: usize): void;

/** descriptor-type. */
export const DIRECTORY: u8 = 2;
export const REGULAR_FILE: u8 = 5;

/** error-code. */
export const NO_ENTRY: u8 = 19;

/** descriptor-flags. */
export const READ = 1;

/** Bytes of a result with a descriptor-stat, and where in it the size is. */
export const STAT_SIZE = 112;
export const SIZE_AT = 32;

/** The descriptor of `/sandbox`. */
export function sandbox(): i32 {
  const at = room(8);
  directories(at);
  for (let i: u32 = 0; i < load<u32>(at + 4) && i < 100; i++) {
    if (isString(load<u32>(at) + i * 12 + 4, "/sandbox")) return load<i32>(load<u32>(at) + i * 12);
  }
  unreachable();
  return 0;
}

/** Opens a file of it for reading. */
export function open(path: string): i32 {
  const at = room(20);
  openAt(sandbox(), 0, bytes(path), path.length, 0, READ, at);
  if (load<u8>(at) != 0) unreachable();
  return load<i32>(at + 4);
}

/** The type of what a path in it names; -1 where nothing is there. */
export function typeAt(path: string): i32 {
  const at = room(STAT_SIZE);
  statAt(sandbox(), 0, bytes(path), path.length, at);
  if (load<u8>(at) == 0) return load<u8>(at + 8);
  if (load<u8>(at) != 1 || load<u8>(at + 8) != NO_ENTRY) unreachable();
  return -1;
}
