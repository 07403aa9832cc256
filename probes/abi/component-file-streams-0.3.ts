// Files of WASI 0.3 as streams of bytes, with a future that tells how each ended.

import { openAt, sandbox } from "./component-files-0.3";
import { bytes, room, spells } from "./component-room";
import { done, endWriting, readAll, readableEnd, writableEnd, writeAll } from "./component-streams-0.3";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.read-via-stream")
export declare function readViaStream(self: i32, offset: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[future-read]error-code")
declare function startEnd(future: i32, at: usize): u32;

/** open-flags. */
export const CREATE = 1;
export const EXCLUSIVE = 4;
export const TRUNCATE = 8;

/** descriptor-flags. */
const READ_AND_WRITE = 3;

/** Opens a file of the sandbox for reading and writing. */
export function openToWrite(path: string, openFlags: i32): i32 {
  const at = room(20);
  openAt(sandbox(), 0, bytes(path), path.length, openFlags, READ_AND_WRITE, at);
  if (load<u8>(at) != 0) unreachable();
  return load<i32>(at + 4);
}

/** Whether the future of a stream says that all went well. */
export function endsWell(future: i32): bool {
  const at = room(20);
  done(future, startEnd(future, at));
  return load<u8>(at) == 0;
}

/** The end of a stream that is to be written, with this text in it soon; `future` is what took its other end. */
export function textGoes(future: i32, text: string): bool {
  const all = writeAll(writableEnd(), bytes(text), text.length);
  endWriting(writableEnd());
  return endsWell(future) && all;
}

export { readableEnd };

/** Whether the bytes of a file from an offset on are this text. */
export function fileHolds(descriptor: i32, offset: u64, text: string): bool {
  const ends = room(8);
  readViaStream(descriptor, offset, ends);
  const at = room(64);
  const got = readAll(load<i32>(ends), at, 64);
  return endsWell(load<i32>(ends + 4)) && got == text.length && spells(at, text);
}
