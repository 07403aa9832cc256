// claim: fd_renumber leaves no file behind at the old number
// weight: unusual
// matters: What redirects descriptors counts on the old number being free; two owners close the file twice.
// source: WebAssembly/WASI preview1 docs.md, fd_renumber
// files: {"a.txt": "from a", "b.txt": "from b"}
//
// Wasmer keeps the old number open: there it is a dup2.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { EBADF } from "../abi/errno";
import { open } from "../abi/sandbox";
import { fd_fdstat_get, fd_renumber } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const from = open("a.txt");
  const to = open("b.txt");
  succeeds(fd_renumber(from, to));
  check(1, fd_fdstat_get(from, buffer(24)) == EBADF);
  exit(0);
}
