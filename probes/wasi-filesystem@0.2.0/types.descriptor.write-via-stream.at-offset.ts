// claim: the stream of write-via-stream puts bytes into the file from the offset on
// weight: ordinary
// matters: wasi-libc's file_get_write_stream (file.c) and the preview1 adapter's get_write_stream write at the position through it; every fwrite behind a seek would land elsewhere
// source: WebAssembly/WASI 0.2 filesystem/types.wit, write-via-stream; io/streams.wit, blocking-write-and-flush
// files: {"ten.txt": "0123456789"}

import { holds, isString, results } from "../abi/component";
import { READ, WRITE, open } from "../abi/component-sandbox";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.write-via-stream")
declare function viaStream(self: i32, offset: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.blocking-write-and-flush")
declare function write(stream: i32, bytes: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.read")
declare function readBack(self: i32, length: u64, offset: u64, result: usize): void;


export function run(): i32 {
  const file = open("ten.txt", 0, READ | WRITE);
  const at = results(16);
  viaStream(file, 2, at);
  if (load<u8>(at) != 0) return holds(false);
  const stream = load<i32>(at + 4);
  const bytes = String.UTF8.encode("new");
  store<u8>(at, 0xa5);
  write(stream, changetype<usize>(bytes), bytes.byteLength, at);
  if (load<u8>(at) != 0) return holds(false);
  store<u8>(at, 0xa5);
  readBack(file, 100, 0, at);
  return holds(load<u8>(at) == 0 && isString(at + 4, "01new56789"));
}
