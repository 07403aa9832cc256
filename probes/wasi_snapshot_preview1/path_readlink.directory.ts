// claim: path_readlink of a directory fails with EINVAL
// weight: unusual
// when: world a directory of that name
// matters: realpath(3) asks each part of a path and goes on at EINVAL, for most parts are folders.
// source: WebAssembly/WASI preview1 docs.md, path_readlink, "similar to readlinkat in POSIX": EINVAL for what is not a symbolic link
// files: {"dir/": ""}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_readlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_readlink(sandbox(), text("dir"), 3, buffer(16), 16, buffer(4)), EINVAL);
  exit(0);
}
