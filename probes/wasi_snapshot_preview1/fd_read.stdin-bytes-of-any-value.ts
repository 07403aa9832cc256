// claim: fd_read gives the bytes of standard input as they are: zero, line ends, the end-of-file sign of Windows, UTF-8
// weight: unusual
// matters: gzip -d and image converters read binary data from a pipe; a host that takes it for text changes it.
// source: WebAssembly/WASI preview1 docs.md, fd_read
// stdin: "\u0000a\r\n\u001aé"

import { UNTOUCHED_32, buffer, iovecs } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_read } from "../abi/wasi_snapshot_preview1";

const EXPECTED = memory.data<u8>([0, 0x61, 13, 10, 26, 0xc3, 0xa9]);

export function _start(): void {
  const bytes = buffer(16);
  const nread = buffer(4);
  let total = 0;
  // A pipe may hand out its data in pieces.
  for (let calls = 0; calls < 10 && total < 7; calls++) {
    store<i32>(nread, UNTOUCHED_32);
    succeeds(fd_read(0, iovecs(bytes + total, 16 - total), 1, nread));
    check(1, load<i32>(nread) > 0 && load<i32>(nread) <= 7 - total);
    total += load<i32>(nread);
  }
  check(2, total == 7);
  store<i32>(nread, UNTOUCHED_32);
  succeeds(fd_read(0, iovecs(bytes + 7, 9), 1, nread));
  check(4, load<i32>(nread) == 0);
  for (let i = 0; i < 7; i++) check(3, load<u8>(bytes + i) == load<u8>(EXPECTED + i));
  exit(0);
}
