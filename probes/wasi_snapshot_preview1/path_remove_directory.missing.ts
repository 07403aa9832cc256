// claim: path_remove_directory of a path that does not exist fails with ENOENT
// weight: unusual
// when: world nothing of that name
// matters: rm -f takes ENOENT for done.
// source: WebAssembly/WASI preview1 docs.md, errno "noent"; Rust remove_dir_all takes it for done

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_remove_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_remove_directory(sandbox(), text("absent"), 6), ENOENT);
  exit(0);
}
