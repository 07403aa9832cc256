// claim: path_unlink_file removes a file that is open, and the descriptor still reads it
// weight: unusual
// when: world a file that is open
// matters: CPython's tempfile.TemporaryFile (Lib/tempfile.py) unlinks its file at once and goes on using it.
// source: WebAssembly/WASI preview1 docs.md, path_unlink_file, "similar to unlinkat in POSIX": the file goes when nobody has it open
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { typeOf } from "../abi/effect";
import { open, sandbox } from "../abi/sandbox";
import { fd_read, path_unlink_file } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(path_unlink_file(sandbox(), text("hello.txt"), 9));
  check(1, typeOf("hello.txt") == -1);
  check(2, fd_read(fd, iovecs(bytes, 16), 1, nread) == 0);
  check(3, load<i32>(nread) == 11 && same(bytes, "hello, file"));
  exit(0);
}
