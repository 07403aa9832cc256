// claim: what is written to the stream of get-stdout is standard output
// weight: ordinary
// matters: wasi-libc's stdio_get_write_stream (wasip2_stdio.c) and wstd's io::stdout write descriptor 1 to it, so every printf and println would be lost
// source: WebAssembly/WASI 0.2 cli/stdio.wit, get-stdout; io/streams.wit, blocking-write-and-flush
// stdout: "seen from outside\n"

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/stdout@0.2.0", "get-stdout")
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
