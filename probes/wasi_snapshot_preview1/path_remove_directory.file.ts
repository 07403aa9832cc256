// claim: path_remove_directory of a regular file fails with ENOTDIR
// weight: unusual
// when: world a file of that name
// harm: destroys
// matters: Go's os.Remove (os/file_unix.go) tries both ways and shows the error of unlinking where this one is ENOTDIR; wasi-libc's remove(3) (posix.c) turns it into ENOENT.
// source: WebAssembly/WASI preview1 docs.md, errno "notdir"
// files: {"hello.txt": "hello, file"}
//
// Wasmer answers ENOENT for what the program has not looked at before; unlinkat of POSIX, which the specification
// refers to, has ENOTDIR.

import { text } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { TYPE_FILE, typeOf } from "../abi/effect";
import { ENOTDIR } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_remove_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_remove_directory(sandbox(), text("hello.txt"), 9), ENOTDIR);
  check(1, typeOf("hello.txt") == TYPE_FILE);
  exit(0);
}
