// claim: path_create_directory makes a directory
// weight: ordinary
// matters: mkdirat of wasi-libc's mkdirat.c and Go's syscall.Mkdir: build tools make their output folder first.
// source: WebAssembly/WASI preview1 docs.md, path_create_directory

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_DIRECTORY, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_create_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(path_create_directory(sandbox(), text("new"), 3));
  check(1, typeOf("new") == TYPE_DIRECTORY);
  exit(0);
}
