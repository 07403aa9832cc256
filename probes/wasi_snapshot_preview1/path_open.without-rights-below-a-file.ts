// claim: path_open below a descriptor of a file, asked with no rights, says ENOTDIR or ENOTCAPABLE
// weight: unusual
// when: world a descriptor of a file
// matters: openat(2) on a descriptor that turned out to be a file: the caller tells the user that it is none of a directory.
// source: wasi-testsuite path_open_dirfd_not_dir.rs
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTCAPABLE, ENOTDIR } from "../abi/errno";
import { CREATE, open } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const errno = path_open(open("hello.txt"), 0, text("below"), 5, CREATE, 0, 0, 0, buffer(4));
  if (errno != ENOTDIR) failsWith(errno, ENOTCAPABLE);
  exit(0);
}
