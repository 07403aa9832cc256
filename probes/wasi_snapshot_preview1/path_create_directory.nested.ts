// claim: path_create_directory makes a directory inside another by a path of two names
// weight: ordinary
// matters: Go's syscall.Mkdir and wasi-libc's mkdirat.c pass whole paths; a host that takes the last name only makes it in the wrong place.
// source: WebAssembly/WASI preview1 docs.md, path_create_directory; Rust create_dir_all and Go os.MkdirAll pass such paths
// files: {"dir/": ""}

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_DIRECTORY, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_create_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(path_create_directory(sandbox(), text("dir/new"), 7));
  check(1, typeOf("dir/new") == TYPE_DIRECTORY);
  exit(0);
}
