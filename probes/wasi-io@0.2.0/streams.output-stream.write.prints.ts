// claim: what write is given, within what check-write permits, is printed
// weight: ordinary
// matters: __wasilibc_write of wasi-libc (file_utils.c), AsyncOutputStream of wstd and write_to_outgoing_body of StarlingMonkey write everything through it
// source: WebAssembly/WASI 0.2 io/streams.wit, check-write, write, blocking-flush
// stdout: "seen from outside\n"

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:cli/stdout@0.2.0", "get-stdout")
declare function stdout(): i32;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.check-write")
declare function checkWrite(stream: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.write")
declare function write(stream: i32, bytes: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.blocking-flush")
declare function flush(stream: i32, result: usize): void;


export function run(): i32 {
  const stream = stdout();
  const line = String.UTF8.encode("seen from outside\n");
  const at = results(16);
  checkWrite(stream, at);
  if (load<u8>(at) != 0 || load<u64>(at + 8) < <u64>line.byteLength) return holds(false);
  const written = results(16);
  write(stream, changetype<usize>(line), line.byteLength, written);
  if (load<u8>(written) != 0) return holds(false);
  store<u8>(written, 0xa5);
  flush(stream, written);
  return holds(load<u8>(written) == 0);
}
