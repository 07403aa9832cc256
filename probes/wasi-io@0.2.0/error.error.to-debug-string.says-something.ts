// claim: to-debug-string of the error of a stream says something
// weight: ordinary
// matters: AsyncInputStream and AsyncOutputStream of wstd (io/streams.rs) make their io::Error of it; an empty text leaves whoever reads the log with nothing
// source: WebAssembly/WASI 0.2 io/error.wit, error.to-debug-string: a text for people, in no fixed form; io/streams.rs of wstd makes its errors of it
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { blockingWriteAndFlush, LAST_OPERATION_FAILED } from "../abi/component-io";
import { bytes, room } from "../abi/component-room";
import { open, READ } from "../abi/component-sandbox";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.write-via-stream")
declare function viaStream(self: i32, offset: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/error@0.2.0", "[method]error.to-debug-string")
declare function toDebugString(self: i32, result: usize): void;

export function run(): i32 {
  const at = room(12);
  viaStream(open("ten.txt", 0, READ), 0, at);
  if (load<u8>(at) != 0) unreachable();
  const failed = room(12);
  blockingWriteAndFlush(load<i32>(at + 4), bytes("abc"), 3, failed);
  if (load<u8>(failed) != 1 || load<u8>(failed + 4) != LAST_OPERATION_FAILED) unreachable();
  const text = room(8);
  toDebugString(load<i32>(failed + 8), text);
  const length = load<u32>(text + 4);
  return holds(length > 0 && length < 10_000 && load<u8>(load<u32>(text)) != 0);
}
