// claim: path_open refuses a name with a zero byte in it and does not cut it off there
// weight: unusual
// when: world a name with a zero byte; by no libc
// matters: upload.php%00.jpg: a name that is cut off at the zero passes a check and opens another file.
// source: WebAssembly/WASI preview1 docs.md, path_open "path", a string with a length; POSIX file names hold no zero byte
// files: {"hello.txt": "hello, file"}

import { UNTOUCHED_32, buffer, text } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  refuses(path_open(sandbox(), FOLLOW, text("hello.txt\0x"), 11, 0, READ, 0, 0, opened));
  check(1, load<i32>(opened) == UNTOUCHED_32);
  exit(0);
}
