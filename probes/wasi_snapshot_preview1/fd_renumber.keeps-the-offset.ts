// claim: fd_renumber moves a descriptor with the offset it has
// weight: unusual
// matters: A shell that moves a script's descriptor out of the way goes on reading where it was.
// source: WebAssembly/WASI preview1 docs.md, fd_renumber
// files: {"a.txt": "from a", "b.txt": "from b"}
//
// On the command line of Wasmer, 4.4 to 7.4, the read that follows fails: see `fd_renumber.replaces-a-descriptor`.

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read, fd_renumber } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const from = open("a.txt");
  const to = open("b.txt");
  const bytes = buffer(8);
  const nread = buffer(4);
  setUp(fd_read(from, iovecs(bytes, 5), 1, nread) == 0 && load<i32>(nread) == 5);
  succeeds(fd_renumber(from, to));
  setUp(fd_read(to, iovecs(bytes, 8), 1, nread) == 0);
  check(1, load<i32>(nread) == 1 && same(bytes, "a"));
  exit(0);
}
