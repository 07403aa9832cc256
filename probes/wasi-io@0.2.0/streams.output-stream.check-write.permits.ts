// claim: check-write of standard output permits at least one byte
// weight: ordinary
// matters: __wasilibc_write of wasi-libc (file_utils.c), AsyncOutputStream of wstd and HttpOutgoingBody::capacity of StarlingMonkey write only what it permits; 0 for ever hangs each of them
// source: WebAssembly/WASI 0.2 io/streams.wit, check-write: the number of bytes that write may be given

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/stdout@0.2.0", "get-stdout")
declare function stdout(): i32;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.check-write")
declare function checkWrite(stream: i32, result: usize): void;


export function run(): i32 {
  const at = results(16);
  checkWrite(stdout(), at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) > 0 && load<u64>(at + 8) != 0xa5a5_a5a5_a5a5_a5a5);
}
