// claim: the stream of get-stdin gives what stands in standard input, and is closed behind it
// weight: ordinary
// matters: wasi-libc's stdio_get_read_stream (wasip2_stdio.c) and wstd's io::stdin read descriptor 0 from it; where the end is not told, cat and every filter wait for ever
// source: WebAssembly/WASI 0.2 cli/stdio.wit, get-stdin; io/streams.wit, blocking-read: at least one byte, or the error closed at the end
// stdin: "four"

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/stdin@0.2.0", "get-stdin")
declare function stream(): i32;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]input-stream.blocking-read")
declare function read(stream: i32, length: u64, result: usize): void;

const CLOSED: u8 = 1;

export function run(): i32 {
  const at = results(12);
  const stdin = stream();
  const expected = "four";
  let got = 0;
  for (let reads = 0; reads < 10; reads++) {
    read(stdin, 16, at);
    if (load<u8>(at) == 1) return holds(got == 4 && load<u8>(at + 4) == CLOSED);
    if (load<u8>(at) != 0) return holds(false);
    const start = load<u32>(at + 4);
    for (let i: u32 = 0; i < load<u32>(at + 8); i++) {
      if (got >= 4 || load<u8>(start + i) != <u8>expected.charCodeAt(got++)) return holds(false);
    }
  }
  return holds(false);
}
