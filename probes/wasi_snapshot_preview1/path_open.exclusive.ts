// claim: path_open with the exclusive flag fails with EEXIST when the file exists
// weight: ordinary
// when: argument 4 has 5 (create, exclusive); world a file of that name
// harm: destroys
// matters: Go's os.CreateTemp (os/tempfile.go) and lock files rely on EEXIST to try another name; success hands one file to two owners.
// source: WebAssembly/WASI preview1 docs.md, oflags "excl"
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EEXIST } from "../abi/errno";
import { CREATE, EXCLUSIVE, FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  failsWith(path_open(sandbox(), FOLLOW, text("hello.txt"), 9, CREATE | EXCLUSIVE, READ | WRITE, 0, 0, opened), EEXIST);
  exit(0);
}
