// claim: read gives the bytes of standard input in order, once the stream is ready, no more than are asked for
// weight: ordinary
// matters: __wasilibc_read of wasi-libc (file_utils.c), AsyncInputStream of wstd (io/streams.rs) and HttpIncomingBody::read of StarlingMonkey read everything through it
// source: WebAssembly/WASI 0.2 io/streams.wit, read: up to len bytes; an empty list means that none are ready
// stdin: "some bytes"

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/stdin@0.2.0", "get-stdin")
declare function stdin(): i32;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]input-stream.subscribe")
declare function subscribe(stream: i32): i32;

// @ts-ignore: decorator
@external("wasi:io/poll@0.2.0", "[method]pollable.block")
declare function block(pollable: i32): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]input-stream.read")
declare function read(stream: i32, length: u64, result: usize): void;


export function run(): i32 {
  const stream = stdin();
  const at = results(16);
  const expected = "some bytes";
  let got = 0;
  for (let reads = 0; reads < 100 && got < expected.length; reads++) {
    block(subscribe(stream));
    read(stream, 3, at);
    if (load<u8>(at) != 0 || load<u32>(at + 8) > 3) return holds(false);
    const start = load<u32>(at + 4);
    for (let i: u32 = 0; i < load<u32>(at + 8); i++) {
      if (load<u8>(start + i) != <u8>expected.charCodeAt(got++)) return holds(false);
    }
  }
  return holds(got == expected.length);
}
