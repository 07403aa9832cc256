// claim: fd_fdstat_get says of an opened directory that it has no flags, and no right to set the size of itself
// weight: unusual
// when: world a descriptor of a directory
// matters: Rights decide in wasi-libc whether a descriptor counts as writable; a directory that may be cut short is offered for writing.
// source: wasi-testsuite truncation_rights.rs
// files: {"room/": ""}

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { DIRECTORY, PATHS, open } from "../abi/sandbox";
import { fd_fdstat_get } from "../abi/wasi_snapshot_preview1";

/** fd_filestat_set_size */
const SET_SIZE: u64 = 1 << 22;

export function _start(): void {
  const fdstat = buffer(24);
  succeeds(fd_fdstat_get(open("room", DIRECTORY, PATHS), fdstat));
  check(1, load<u16>(fdstat, 2) == 0);
  check(2, (load<u64>(fdstat, 8) & SET_SIZE) == 0);
  exit(0);
}
