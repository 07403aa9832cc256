// claim: blocking-write-and-flush prints what it is given, one call behind the other
// weight: ordinary
// matters: BlockingMode::write of the preview1 adapter writes every fd_write so, 4096 bytes at a time; output would be lost or out of order
// source: WebAssembly/WASI 0.2 io/streams.wit, blocking-write-and-flush: performs a write of up to 4096 bytes and flushes it
// stdout: "one, two\n"

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/stdout@0.2.0", "get-stdout")
declare function stdout(): i32;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.blocking-write-and-flush")
declare function write(stream: i32, bytes: usize, length: i32, result: usize): void;


export function run(): i32 {
  const stream = stdout();
  const at = results(16);
  const first = String.UTF8.encode("one, ");
  write(stream, changetype<usize>(first), first.byteLength, at);
  if (load<u8>(at) != 0) return holds(false);
  store<u8>(at, 0xa5);
  const second = String.UTF8.encode("two\n");
  write(stream, changetype<usize>(second), second.byteLength, at);
  return holds(load<u8>(at) == 0);
}
