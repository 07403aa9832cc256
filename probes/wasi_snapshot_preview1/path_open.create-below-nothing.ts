// claim: path_open with the create flag below a directory that does not exist fails with ENOENT
// weight: unusual
// when: argument 4 has 1 (create); world no directory to make it in
// matters: A program makes the missing folder when it hears ENOENT.
// source: WebAssembly/WASI preview1 docs.md, errno "noent"; open in POSIX

import { buffer, text } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { typeOf } from "../abi/effect";
import { ENOENT } from "../abi/errno";
import { CREATE, FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_open(sandbox(), FOLLOW, text("absent/new"), 10, CREATE, READ | WRITE, 0, 0, buffer(4)), ENOENT);
  check(1, typeOf("absent") == -1);
  exit(0);
}
