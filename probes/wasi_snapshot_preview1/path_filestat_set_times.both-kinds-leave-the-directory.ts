// claim: path_filestat_set_times asked for a given time and for now at once leaves the directory usable, whatever it answers
// weight: unusual
// when: argument 6 has 12; by no libc
// matters: A program that is refused tells its user and goes on; where the refusal leaves the directory locked, its next file operation never returns.
// source: WebAssembly/WASI preview1 docs.md, path_filestat_set_times; uvwasi src/uvwasi.c, which checks the flags after it has taken the descriptor's lock
// files: {"hello.txt": "hello, file"}
// timeout: 3000
//
// uvwasi in Node.js since 20.12 answers EINVAL with the lock of the preopened directory still taken: the next call waits
// for it for ever, and collecting the instance aborts the process.

import { buffer, text } from "../abi/bytes";
import { exit, succeeds } from "../abi/check";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get, path_filestat_set_times } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  path_filestat_set_times(dir, FOLLOW, text("hello.txt"), 9, 0, 0, 4 | 8);
  succeeds(path_filestat_get(dir, FOLLOW, text("hello.txt"), 9, buffer(64)));
  exit(0);
}
