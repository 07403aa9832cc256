// claim: path_open does not truncate below a directory that has not the right to set sizes
// weight: unusual
// when: argument 4 has 8 (truncate); world a directory with fewer rights; by no libc
// matters: A directory handed on to write new files into and not to empty old ones; otherwise the right taken away changes nothing.
// source: WebAssembly/WASI preview1 docs.md, rights "path_filestat_set_size"; wasi-testsuite truncation_rights.rs
// files: {"room/hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { check, exit, refuses, setUp } from "../abi/check";
import { contains } from "../abi/effect";
import { DIRECTORY, FOLLOW, PATHS, READ, TRUNCATE, WRITE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

/** path_filestat_set_size */
const SET_SIZE: u64 = 1 << 19;

export function _start(): void {
  const opened = buffer(4);
  const rights = PATHS & ~SET_SIZE;
  setUp(path_open(sandbox(), FOLLOW, text("room"), 4, DIRECTORY, rights, READ | WRITE, 0, opened) == 0);
  const room = load<i32>(opened);
  refuses(path_open(room, FOLLOW, text("hello.txt"), 9, TRUNCATE, READ | WRITE, 0, 0, opened));
  check(1, contains("room/hello.txt", "hello, file"));
  exit(0);
}
