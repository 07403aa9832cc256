// claim: path_create_directory below a directory that does not exist fails with ENOENT
// weight: ordinary
// when: world no directory to make it in
// matters: Rust std's DirBuilder (fs.rs, create_dir_all) makes the parents when it hears ENOENT, and gives up on another errno.
// source: WebAssembly/WASI preview1 docs.md, errno "noent"; Rust create_dir_all relies on it

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_create_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_create_directory(sandbox(), text("absent/new"), 10), ENOENT);
  exit(0);
}
