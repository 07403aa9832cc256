// claim: path_unlink_file of a file that does not exist fails with ENOENT
// weight: ordinary
// when: world nothing of that name
// matters: rm -f, and Go's os.RemoveAll over syscall.Unlink (fs_wasip1.go), take ENOENT for done; another errno fails the clean-up.
// source: WebAssembly/WASI preview1 docs.md, errno "noent"

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_unlink_file } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_unlink_file(sandbox(), text("absent.txt"), 10), ENOENT);
  exit(0);
}
