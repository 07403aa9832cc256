// claim: fd_close closes standard input: nothing is read from it afterwards
// weight: unusual
// when: world a descriptor of standard input
// matters: A program that is done with its input closes it, so that what it starts or loads later cannot read on; a host that goes on handing out bytes leaks them.
// source: WebAssembly/WASI preview1 docs.md, fd_close and errno "badf"
// stdin: "from standard input"

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { EBADF } from "../abi/errno";
import { fd_close, fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(fd_close(0));
  check(1, fd_read(0, iovecs(buffer(8), 8), 1, buffer(4)) == EBADF);
  exit(0);
}
