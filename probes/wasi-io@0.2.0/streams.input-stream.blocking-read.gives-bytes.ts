// claim: blocking-read gives the bytes of standard input in order, no more than are asked for
// weight: ordinary
// matters: BlockingMode::read of the preview1 adapter calls it in fd_read with the size of the buffer; more bytes than that trap, others garble the input
// source: WebAssembly/WASI 0.2 io/streams.wit, blocking-read: up to len bytes; an empty list means that none are ready
// stdin: "some bytes"

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/stdin@0.2.0", "get-stdin")
declare function stdin(): i32;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]input-stream.blocking-read")
declare function read(stream: i32, length: u64, result: usize): void;


export function run(): i32 {
  const stream = stdin();
  const at = results(16);
  const expected = "some bytes";
  let got = 0;
  for (let reads = 0; reads < 100 && got < expected.length; reads++) {
    read(stream, 3, at);
    if (load<u8>(at) != 0 || load<u32>(at + 8) > 3) return holds(false);
    const start = load<u32>(at + 4);
    for (let i: u32 = 0; i < load<u32>(at + 8); i++) {
      if (load<u8>(start + i) != <u8>expected.charCodeAt(got++)) return holds(false);
    }
  }
  return holds(got == expected.length);
}
