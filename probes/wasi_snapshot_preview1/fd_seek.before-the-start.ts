// claim: fd_seek to before the start of the file fails with EINVAL
// weight: unusual
// when: world an offset before the start
// matters: A parser that seeks back from a short file's end hears EINVAL; otherwise it reads from nowhere.
// source: WebAssembly/WASI preview1 docs.md, fd_seek, EINVAL for a negative offset
// files: {"hello.txt": "hello, file"}

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { open } from "../abi/sandbox";
import { fd_seek } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_seek(open("hello.txt"), -1, 0, buffer(8)), EINVAL);
  exit(0);
}
