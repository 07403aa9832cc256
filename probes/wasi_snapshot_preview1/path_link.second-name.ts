// claim: path_link gives a file a second name
// weight: ordinary
// matters: link(2) of wasi-libc's linkat.c and Go's syscall.Link; git and package managers fall back on copying, or fail, without it.
// source: WebAssembly/WASI preview1 docs.md, path_link
// files: {"hello.txt": "hello, file"}

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  succeeds(path_link(dir, 0, text("hello.txt"), 9, dir, text("second"), 6));
  check(1, contains("second", "hello, file"));
  check(2, contains("hello.txt", "hello, file"));
  exit(0);
}
