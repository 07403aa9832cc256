// claim: path_readlink of a regular file fails with EINVAL
// weight: unusual
// when: world a file of that name
// matters: readlink(1) and realpath(3) take EINVAL for "no link, so this is the file"; another errno ends them.
// source: WebAssembly/WASI preview1 docs.md, path_readlink, EINVAL for what is not a symbolic link
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_readlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_readlink(sandbox(), text("hello.txt"), 9, buffer(16), 16, buffer(4)), EINVAL);
  exit(0);
}
