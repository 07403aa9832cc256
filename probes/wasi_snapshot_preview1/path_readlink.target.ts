// claim: path_readlink gives the target of a symbolic link and its length
// weight: ordinary
// when: world a symbolic link
// matters: readlink of wasi-libc's readlinkat.c and Go's syscall.Readlink; a wrong length leaves bytes of the buffer behind the target.
// source: WebAssembly/WASI preview1 docs.md, path_readlink
// files: {"hello.txt": "hello, file"}

import { buffer, same, text, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { path_readlink, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  setUp(path_symlink(text("hello.txt"), 9, dir, text("link"), 4) == 0);
  const target = buffer(32);
  const used = buffer(4);
  succeeds(path_readlink(dir, text("link"), 4, target, 16, used));
  check(1, load<i32>(used) == 9);
  check(2, same(target, "hello.txt"));
  check(3, untouched(target + 16, 16));
  exit(0);
}
