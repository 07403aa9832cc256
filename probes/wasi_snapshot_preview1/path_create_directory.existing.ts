// claim: path_create_directory of a directory that exists fails with EEXIST
// weight: ordinary
// when: world a directory of that name
// matters: Go's os.MkdirTemp (os/tempfile.go) tries another name when it hears EEXIST, and CPython's os.makedirs (Lib/os.py) goes on; another errno ends both.
// source: WebAssembly/WASI preview1 docs.md, errno "exist"; "similar to mkdirat in POSIX": mkdir -p and create_dir_all rely on it
// files: {"dir/": ""}

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EEXIST } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_create_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_create_directory(sandbox(), text("dir"), 3), EEXIST);
  exit(0);
}
