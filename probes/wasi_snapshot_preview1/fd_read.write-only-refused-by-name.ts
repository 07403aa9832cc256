// claim: fd_read from a file that was opened for writing fails with EBADF, EACCES or ENOTCAPABLE
// weight: unusual
// when: world a file that was opened for writing
// matters: read(2) says EBADF of a descriptor that is not open for reading; EPERM reads as a lack of privileges.
// source: wasi-testsuite path_open_read_write.rs
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF, ENOTCAPABLE } from "../abi/errno";
import { open, WRITE_FILE } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

const EACCES = 2;

export function _start(): void {
  const errno = fd_read(open("hello.txt", 0, WRITE_FILE), iovecs(buffer(16), 16), 1, buffer(4));
  if (errno != EBADF && errno != EACCES) failsWith(errno, ENOTCAPABLE);
  exit(0);
}
