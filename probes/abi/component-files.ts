// Files of WASI 0.2 as the Canonical ABI lowers them, and what a call left behind.

import { bytes, room } from "./component-room";
import { READ, sandbox } from "./component-sandbox";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.read-directory")
export declare function readDirectory(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.create-directory-at")
export declare function createDirectoryAt(self: i32, path: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.stat-at")
export declare function statAt(self: i32, pathFlags: i32, path: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.stat")
export declare function stat(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.unlink-file-at")
export declare function unlinkFileAt(self: i32, path: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.remove-directory-at")
export declare function removeDirectoryAt(self: i32, path: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.rename-at")
export declare function renameAt(self: i32, path: usize, length: i32, into: i32, newPath: usize, newLength: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.link-at")
export declare function linkAt(self: i32, pathFlags: i32, path: usize, length: i32, into: i32, newPath: usize, newLength: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.symlink-at")
export declare function symlinkAt(self: i32, target: usize, length: i32, newPath: usize, newLength: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.readlink-at")
export declare function readlinkAt(self: i32, path: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.set-size")
export declare function setSize(self: i32, size: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.sync")
export declare function sync(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.sync-data")
export declare function syncData(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.advise")
export declare function advise(self: i32, offset: u64, length: u64, advice: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.write")
export declare function write(self: i32, bytes: usize, length: i32, offset: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.read")
export declare function readAt(self: i32, length: u64, offset: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.set-times")
export declare function setTimes(self: i32, access: i32, accessSeconds: i64, accessNanoseconds: i32, modification: i32, seconds: i64, nanoseconds: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.set-times-at")
export declare function setTimesAt(self: i32, pathFlags: i32, path: usize, length: i32, access: i32, accessSeconds: i64, accessNanoseconds: i32, modification: i32, seconds: i64, nanoseconds: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.metadata-hash")
export declare function metadataHash(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.metadata-hash-at")
export declare function metadataHashAt(self: i32, pathFlags: i32, path: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.open-at")
export declare function openAt(self: i32, pathFlags: i32, path: usize, length: i32, openFlags: i32, flags: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.is-same-object")
export declare function isSameObject(self: i32, other: i32): i32;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]directory-entry-stream.read-directory-entry")
export declare function readDirectoryEntry(self: i32, result: usize): void;

/** descriptor-type. */
export const DIRECTORY: u8 = 3;
export const SYMBOLIC_LINK: u8 = 5;
export const REGULAR_FILE: u8 = 6;

/** open-flags. */
const AS_DIRECTORY = 2;

/** error-code. */
export const EXIST: u8 = 7;
export const NO_ENTRY: u8 = 20;
export const NOT_PERMITTED: u8 = 31;

/** new-timestamp. */
export const NO_CHANGE = 0;
export const TIMESTAMP = 2;

/** Opens a directory in the sandbox. */
export function folder(path: string): i32 {
  const at = room(8);
  openAt(sandbox(), 0, bytes(path), path.length, AS_DIRECTORY, READ, at);
  if (load<u8>(at) != 0) unreachable();
  return load<i32>(at + 4);
}

/** The type of what a path in the sandbox names, no link followed; -1 where nothing is there. */
export function typeAt(path: string): i32 {
  const at = room(104);
  statAt(sandbox(), 0, bytes(path), path.length, at);
  if (load<u8>(at) == 0) return load<u8>(at + 8);
  if (load<u8>(at) != 1 || load<u8>(at + 8) != NO_ENTRY) unreachable();
  return -1;
}
