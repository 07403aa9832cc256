// claim: the stream of get-stderr takes what is written to it
// weight: ordinary
// matters: wasi-libc's stdio_get_write_stream (wasip2_stdio.c) and the preview1 adapter's Descriptors::new take descriptor 2 from it, so without it no panic and no diagnostic is seen
// source: WebAssembly/WASI 0.2 cli/stdio.wit, get-stderr; io/streams.wit, blocking-write-and-flush
// stdout: ""

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/stderr@0.2.0", "get-stderr")
declare function stream(): i32;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.blocking-write-and-flush")
declare function write(stream: i32, bytes: usize, length: i32, result: usize): void;

export function run(): i32 {
  const line = String.UTF8.encode("seen from outside\n");
  const at = results(12);
  write(stream(), changetype<usize>(line), line.byteLength, at);
  return holds(load<u8>(at) == 0);
}
