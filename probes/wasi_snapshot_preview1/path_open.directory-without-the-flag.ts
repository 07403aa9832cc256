// claim: path_open of a directory for reading, without the directory flag, opens it or fails with EISDIR
// weight: unusual
// when: argument 4 lacks 2 (directory); world a directory of that name
// matters: Go's openat (syscall/fs_wasip1.go) cannot know that a path is a folder: where it hears EISDIR it asks again as for one, and another errno ends os.Open and with it http.FileServer and filepath.Walk.
// source: WebAssembly/WASI preview1 docs.md, path_open, oflags "directory" only asks to fail on others; Go syscall/fs_wasip1.go openat opens so and tries again at EISDIR
// files: {"dir/": ""}
//
// Wasmtime 0.28 opens it without the right to list it. Edge for that: C and Rust always pass the flag.

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { EISDIR } from "../abi/errno";
import { isOpen } from "../abi/opened";
import { FOLLOW, PATHS, READ, WRITE, sandbox } from "../abi/sandbox";
import { fd_readdir, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  const errno = path_open(sandbox(), FOLLOW, text("dir"), 3, 0, PATHS, READ | WRITE, 0, opened);
  if (errno != EISDIR) {
    succeeds(errno);
    check(1, isOpen(load<i32>(opened)));
    check(2, fd_readdir(load<i32>(opened), buffer(256), 256, 0, buffer(4)) == 0);
  }
  exit(0);
}
