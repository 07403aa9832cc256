// claim: path_open with the flags create and exclusive fails with EEXIST on a symbolic link to nothing
// weight: unusual
// when: argument 4 has 5 (create, exclusive); world a symbolic link to nothing
// matters: Who plants a dangling link in /tmp redirects a temporary file to a place of his choice.
// source: WebAssembly/WASI preview1 docs.md, oflags "excl"; open in POSIX: O_EXCL follows no symbolic link
//
// Node creates the file that the link leads to.

import { buffer, text } from "../abi/bytes";
import { check, exit, failsWith, setUp } from "../abi/check";
import { typeOf } from "../abi/effect";
import { EEXIST } from "../abi/errno";
import { CREATE, EXCLUSIVE, FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { path_open, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  setUp(path_symlink(text("absent"), 6, dir, text("link"), 4) == 0);
  failsWith(path_open(dir, FOLLOW, text("link"), 4, CREATE | EXCLUSIVE, READ | WRITE, 0, 0, buffer(4)), EEXIST);
  check(1, typeOf("absent") == -1);
  exit(0);
}
