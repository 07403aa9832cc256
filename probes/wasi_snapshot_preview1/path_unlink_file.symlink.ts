// claim: path_unlink_file removes a symbolic link and not the file that it leads to
// weight: ordinary
// when: world a symbolic link
// harm: destroys
// matters: unlink of wasi-libc (unlinkat.c): rm of a link must leave the file that it leads to.
// source: WebAssembly/WASI preview1 docs.md, path_unlink_file; unlinkat in POSIX
// files: {"hello.txt": "hello, file"}

import { text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { contains, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_symlink, path_unlink_file } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  setUp(path_symlink(text("hello.txt"), 9, dir, text("link"), 4) == 0);
  succeeds(path_unlink_file(dir, text("link"), 4));
  check(1, typeOf("link") == -1);
  check(2, contains("hello.txt", "hello, file"));
  exit(0);
}
