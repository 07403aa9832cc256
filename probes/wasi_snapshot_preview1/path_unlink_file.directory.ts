// claim: path_unlink_file of a directory fails with EISDIR
// weight: unusual
// when: world a directory of that name
// harm: destroys
// matters: Go's os.RemoveAll (removeAllFrom in os/removeall_at.go) descends into what answers EISDIR and gives up at other errnos; remove(3) of wasi-libc (posix.c) goes on to rmdir by it.
// source: WebAssembly/WASI preview1 docs.md, path_unlink_file
// files: {"dir/": ""}

import { text } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { TYPE_DIRECTORY, typeOf } from "../abi/effect";
import { EISDIR } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_unlink_file } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_unlink_file(sandbox(), text("dir"), 3), EISDIR);
  check(1, typeOf("dir") == TYPE_DIRECTORY);
  exit(0);
}
