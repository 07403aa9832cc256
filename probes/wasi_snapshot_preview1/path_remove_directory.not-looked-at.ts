// claim: path_remove_directory removes an empty directory that the program has not looked at before
// weight: ordinary
// when: world a directory that the program has not looked at
// matters: rmdir(2) of wasi-libc (__wasilibc_rmdirat.c) and Rust's fs::remove_dir (sys/fs/wasi.rs) call it at once, without a stat before; a host that knows only what it was asked about says that there is no such directory.
// source: WebAssembly/WASI preview1 docs.md, path_remove_directory
// files: {"dir/": ""}
//
// Wasmer answers ENOENT: it looks among the names that it has resolved before (path_remove_directory_internal in
// wasmer-wasix) and not on the disk. `path_remove_directory.removes` asks for the directory's type first.

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_remove_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(path_remove_directory(sandbox(), text("dir"), 3));
  check(1, typeOf("dir") == -1);
  exit(0);
}
