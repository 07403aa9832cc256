// claim: fd_prestat_get of a file that was opened is refused: only preopened directories have a name
// weight: unusual
// when: world a descriptor of a file
// matters: A libc that scans after files were opened, as wasi-libc does lazily, would take a file for a directory.
// source: WebAssembly/WASI preview1 docs.md, fd_prestat_get, "description of the given preopened file descriptor"
// files: {"hello.txt": "hello, file"}

import { buffer, untouched } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_prestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const prestat = buffer(8);
  refuses(fd_prestat_get(open("hello.txt"), prestat));
  check(1, untouched(prestat, 8));
  exit(0);
}
