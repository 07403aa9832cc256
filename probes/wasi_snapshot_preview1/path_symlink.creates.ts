// claim: path_symlink makes a link that leads to the file
// weight: ordinary
// matters: symlink of wasi-libc's symlinkat.c and Go's syscall.Symlink; tar cannot unpack archives with links without it.
// source: WebAssembly/WASI preview1 docs.md, path_symlink
// files: {"hello.txt": "hello, file"}

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_SYMLINK, contains, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(path_symlink(text("hello.txt"), 9, sandbox(), text("link"), 4));
  check(1, typeOf("link") == TYPE_SYMLINK);
  check(2, contains("link", "hello, file"));
  exit(0);
}
