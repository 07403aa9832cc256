// claim: fd_readdir fills a buffer that is too small to the last byte
// weight: unusual
// when: world a directory that does not fit the buffer
// matters: wasi-libc's readdir.c and Rust std's sys/fs/wasi.rs take a buffer that is not filled for the end of the directory: entries behind it are lost.
// source: WebAssembly/WASI preview1 docs.md, fd_readdir
// files: {"f00": "", "f01": "", "f02": "", "f03": "", "f04": "", "f05": "", "f06": "", "f07": "", "f08": "", "f09": "", "f10": "", "f11": ""}
//
// A smaller number means "the end of the directory" to the caller: wasi-libc would stop here and lose the other files.

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { fd_readdir } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const entries = buffer(48);
  const used = buffer(4);
  succeeds(fd_readdir(sandbox(), entries, 40, 0, used));
  check(1, load<i32>(used) == 40);
  check(2, !untouched(entries, 24));
  check(3, untouched(entries + 40, 8));
  exit(0);
}
