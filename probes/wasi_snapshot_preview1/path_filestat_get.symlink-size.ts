// claim: path_filestat_get gives the length of its target as the size of a symbolic link
// weight: unusual
// when: argument 1 lacks 1 (follow); world a symbolic link
// matters: Rust's fs::read_link (sys/fs/wasi.rs) and callers of readlink(2) make a buffer of that size; with 0 it is too short, which some hosts refuse to fill.
// source: WebAssembly/WASI preview1 docs.md, filestat "size": for symbolic links, the length in bytes of the pathname; Rust read_link takes the size of its buffer from it
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { path_filestat_get, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const filestat = buffer(64);
  setUp(path_symlink(text("./hello.txt"), 11, dir, text("link"), 4) == 0);
  succeeds(path_filestat_get(dir, 0, text("link"), 4, filestat));
  check(1, load<u64>(filestat, 32) == 11);
  exit(0);
}
