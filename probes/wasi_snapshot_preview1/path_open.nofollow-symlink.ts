// claim: path_open fails with ELOOP on a symbolic link that it is not to follow
// weight: unusual
// when: argument 1 lacks 1 (follow); world a symbolic link
// matters: O_NOFOLLOW guards against planted links, and Rust's remove_dir_all (sys/fs/wasi.rs) opens without following; ignored, a tree outside of the named one is emptied.
// source: WebAssembly/WASI preview1 docs.md, lookupflags "symlink_follow"; errno "loop"
// files: {"hello.txt": "hello, file"}
//
// path_open is "similar to openat in POSIX", where O_NOFOLLOW on a link is ELOOP. Node opens the file that the link
// leads to.

import { buffer, text } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { ELOOP } from "../abi/errno";
import { READ, sandbox } from "../abi/sandbox";
import { path_open, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  setUp(path_symlink(text("hello.txt"), 9, sandbox(), text("link"), 4) == 0);
  failsWith(path_open(sandbox(), 0, text("link"), 4, 0, READ, 0, 0, opened), ELOOP);
  exit(0);
}
