// claim: http-error-code of the error of a file is none
// weight: unusual
// matters: a client that reads its body from a file asks it whether the network failed; a code where none belongs makes it send the request again
// source: WebAssembly/WASI 0.2 http/types.wit, http-error-code: only of an error that is about HTTP
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { httpErrorCode } from "../abi/component-http";
import { blockingWriteAndFlush, LAST_OPERATION_FAILED } from "../abi/component-io";
import { bytes, room } from "../abi/component-room";
import { open, READ } from "../abi/component-sandbox";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.write-via-stream")
declare function viaStream(self: i32, offset: u64, result: usize): void;

export function run(): i32 {
  const at = room(12);
  viaStream(open("ten.txt", 0, READ), 0, at);
  if (load<u8>(at) != 0) unreachable();
  const failed = room(12);
  blockingWriteAndFlush(load<i32>(at + 4), bytes("abc"), 3, failed);
  if (load<u8>(failed) != 1 || load<u8>(failed + 4) != LAST_OPERATION_FAILED) unreachable();
  const code = room(48);
  httpErrorCode(load<i32>(failed + 8), code);
  return holds(load<u8>(code) == 0);
}
