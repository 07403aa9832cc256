// claim: path_open refuses a name with a zero byte behind it
// weight: unusual
// when: world a name with a zero byte; by no libc
// matters: A name that came from a buffer with its terminator counted; opened all the same, two names stand for one file and a check by name is passed by.
// source: wasi-testsuite interesting_paths.rs: EINVAL, EILSEQ or ENOENT
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const name = text("hello.txt?");
  store<u8>(name, 0, 9);
  refuses(path_open(sandbox(), FOLLOW, name, 10, 0, READ, 0, 0, buffer(4)));
  exit(0);
}
