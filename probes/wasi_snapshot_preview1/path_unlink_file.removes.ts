// claim: path_unlink_file removes a file
// weight: ordinary
// matters: unlink over wasi-libc's __wasilibc_unlinkat.c and Go's syscall.Unlink: temporary files pile up otherwise.
// source: WebAssembly/WASI preview1 docs.md, path_unlink_file
// files: {"hello.txt": "hello, file"}

import { text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_FILE, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_unlink_file } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(typeOf("hello.txt") == TYPE_FILE);
  succeeds(path_unlink_file(sandbox(), text("hello.txt"), 9));
  check(1, typeOf("hello.txt") == -1);
  exit(0);
}
