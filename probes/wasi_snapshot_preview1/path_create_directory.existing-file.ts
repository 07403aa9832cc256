// claim: path_create_directory with the name of a file fails with EEXIST
// weight: unusual
// when: world a file of that name
// matters: mkdir -p looks whether what exists is a directory, once it hears EEXIST.
// source: WebAssembly/WASI preview1 docs.md, errno "exist"; mkdirat in POSIX
// files: {"hello.txt": "hello, file"}

import { text } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { contains } from "../abi/effect";
import { EEXIST } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_create_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_create_directory(sandbox(), text("hello.txt"), 9), EEXIST);
  check(1, contains("hello.txt", "hello, file"));
  exit(0);
}
