// claim: fd_read fills a buffer that ends where the memory ends
// weight: unusual
// matters: An input buffer at the very end of what an allocator grew is refused by a bounds check that is off by one, and a program fails at one size of file alone.
// source: WebAssembly/WASI preview1 docs.md, iovec: "The address of the buffer to be filled", any within the memory
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const end = (memory.size() << 16) as usize;
  const nread = buffer(4);
  succeeds(fd_read(open("hello.txt"), iovecs(end - 11, 11), 1, nread));
  check(1, load<i32>(nread) == 11);
  check(2, same(end - 11, "hello, file"));
  exit(0);
}
