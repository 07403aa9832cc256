// claim: the stream of write-via-stream of stderr takes what goes through it, and the future says that all is well
// weight: ordinary
// matters: __wasilibc_init_stdio of wasi-libc (wasip3_stdio.c) makes descriptor 2 of it on wasip3; without it no panic and no diagnostic is seen
// source: WebAssembly/WASI 0.3 cli/stdio.wit, stderr.write-via-stream: success once the entire contents of the stream have been written
// stdout: ""

import { holds } from "../abi/component";
import { bytes, room } from "../abi/component-room";
import { done, endWriting, readableEnd, writableEnd, writeAll } from "../abi/component-streams-0.3";

// @ts-ignore: decorator
@external("wasi:cli/stderr@0.3.0", "write-via-stream")
declare function writeViaStream(data: i32): i32;

// @ts-ignore: decorator
@external("wasi:cli/stderr@0.3.0", "[future-read]error-code")
declare function startResult(future: i32, at: usize): u32;

export function run(): i32 {
  const result = writeViaStream(readableEnd());
  const all = writeAll(writableEnd(), bytes("a line\n"), 7);
  endWriting(writableEnd());
  const at = room(2);
  done(result, startResult(result, at));
  return holds(all && load<u8>(at) == 0);
}
