// claim: filesystem-error-code tells why a write to a file that was opened for reading failed
// weight: ordinary
// matters: stream_error_to_errno of the preview1 adapter turns the error of a stream into an errno with it, or says EIO: a full disk and a missing permission would look alike
// source: WebAssembly/WASI 0.2 filesystem/types.wit, filesystem-error-code; stream_error_to_errno of the preview1 adapter of Wasmtime
// files: {"ten.txt": "0123456789"}

import { holds, results } from "../abi/component";
import { READ, open } from "../abi/component-sandbox";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.write-via-stream")
declare function viaStream(self: i32, offset: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:io/streams@0.2.0", "[method]output-stream.blocking-write-and-flush")
declare function write(stream: i32, bytes: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "filesystem-error-code")
declare function errorCode(error: i32, result: usize): void;

const LAST_OPERATION_FAILED: u8 = 0;
const ERROR_CODES: u8 = 37;

export function run(): i32 {
  const at = results(32);
  viaStream(open("ten.txt", 0, READ), 0, at);
  if (load<u8>(at) != 0) unreachable();
  const stream = load<i32>(at + 4);
  write(stream, at, 3, at + 16);
  if (load<u8>(at + 16) != 1 || load<u8>(at + 20) != LAST_OPERATION_FAILED) unreachable();
  const error = load<i32>(at + 24);
  const code = results(8);
  errorCode(error, code);
  return holds(load<u8>(code) == 1 && load<u8>(code + 1) < ERROR_CODES);
}
