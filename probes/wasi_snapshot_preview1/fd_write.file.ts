// claim: fd_write to a file leaves the bytes in the file
// weight: ordinary
// matters: write of wasi-libc's write.c and Go's syscall.Write (os.WriteFile): the file on the host is what the user gets.
// source: WebAssembly/WASI preview1 docs.md, fd_write

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { CREATE, open } from "../abi/sandbox";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_write(open("new.txt", CREATE), iovecs(text("written"), 7), 1, nwritten));
  check(1, load<i32>(nwritten) == 7);
  check(2, contains("new.txt", "written"));
  exit(0);
}
