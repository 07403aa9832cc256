// claim: fd_write writes a buffer that ends where the memory ends
// weight: unusual
// matters: Text that ends where the memory ends, as a heap without a spare page has it, is refused by a bounds check that is off by one.
// source: WebAssembly/WASI preview1 docs.md, ciovec: "The address of the buffer to be written", any within the memory

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { CREATE, open } from "../abi/sandbox";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const end = (memory.size() << 16) as usize;
  store<u32>(end - 4, 0x21646e65); // end!
  const nwritten = buffer(4);
  succeeds(fd_write(open("new.txt", CREATE), iovecs(end - 4, 4), 1, nwritten));
  check(1, load<i32>(nwritten) == 4);
  check(2, contains("new.txt", "end!"));
  exit(0);
}
