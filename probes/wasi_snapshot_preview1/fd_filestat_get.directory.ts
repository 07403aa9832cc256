// claim: fd_filestat_get of a directory gives its type
// weight: ordinary
// when: world a descriptor of a directory
// matters: Rust std's remove_dir_all (sys/fs/wasi.rs) and Go's os.File.Stat (syscall.Fstat in fs_wasip1.go) ask an opened directory what it is; a wrong type ends the walk at its root.
// source: WebAssembly/WASI preview1 docs.md, filestat "filetype"

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_DIRECTORY } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { fd_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const filestat = buffer(64);
  succeeds(fd_filestat_get(sandbox(), filestat));
  check(1, load<u8>(filestat, 16) == TYPE_DIRECTORY);
  exit(0);
}
