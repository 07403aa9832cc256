// claim: fd_filestat_set_size of a file that was opened for reading is refused
// weight: unusual
// when: world a file that was opened for reading
// matters: A reader's descriptor must not be able to empty the file.
// source: WebAssembly/WASI preview1 docs.md, rights "fd_filestat_set_size"; ftruncate in POSIX, EBADF or EINVAL
// files: {"hello.txt": "hello, file"}

import { check, exit, refuses } from "../abi/check";
import { contains } from "../abi/effect";
import { READ, open } from "../abi/sandbox";
import { fd_filestat_set_size } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(fd_filestat_set_size(open("hello.txt", 0, READ), 5));
  check(1, contains("hello.txt", "hello, file"));
  exit(0);
}
