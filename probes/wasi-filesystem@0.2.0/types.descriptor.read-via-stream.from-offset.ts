// claim: the stream of read-via-stream gives the bytes of the file from the offset on
// weight: ordinary
// matters: wasi-libc's file_get_read_stream (file.c) and the preview1 adapter's get_read_stream open a new stream at the position behind every seek; a host that starts at 0 gives a zip reader the wrong bytes
// source: WebAssembly/WASI 0.2 filesystem/types.wit, read-via-stream; io/streams.wit, blocking-read
// files: {"ten.txt": "0123456789"}

import { holds, isString, results } from "../abi/component";
import { READ, open } from "../abi/component-sandbox";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.read-via-stream")
declare function viaStream(self: i32, offset: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]input-stream.blocking-read")
declare function read(stream: i32, length: u64, result: usize): void;


export function run(): i32 {
  const file = open("ten.txt", 0, READ);
  const at = results(16);
  viaStream(file, 6, at);
  if (load<u8>(at) != 0) return holds(false);
  const stream = load<i32>(at + 4);
  store<u8>(at, 0xa5);
  read(stream, 100, at);
  return holds(load<u8>(at) == 0 && isString(at + 4, "6789"));
}
