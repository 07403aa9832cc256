// claim: fd_filestat_set_size of a directory is refused
// weight: unusual
// when: world a descriptor of a directory
// matters: A directory has no size that could be set; success hides that the program holds the wrong descriptor.
// source: WebAssembly/WASI preview1 docs.md, fd_filestat_set_size, "similar to ftruncate in POSIX"
// files: {"dir/": ""}

import { check, exit, refuses } from "../abi/check";
import { TYPE_DIRECTORY, typeOf } from "../abi/effect";
import { DIRECTORY, PATHS, open } from "../abi/sandbox";
import { fd_filestat_set_size } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(fd_filestat_set_size(open("dir", DIRECTORY, PATHS), 0));
  check(1, typeOf("dir") == TYPE_DIRECTORY);
  exit(0);
}
