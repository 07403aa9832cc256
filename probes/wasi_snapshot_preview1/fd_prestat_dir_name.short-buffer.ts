// claim: fd_prestat_dir_name refuses a buffer that is too short for the name
// weight: unusual
// when: world a buffer shorter than the name; by no libc
// matters: A name that is cut off opens another directory, or none, and nobody hears why.
// source: WebAssembly/WASI preview1 docs.md, fd_prestat_dir_name; errno "nametoolong"
//
// The specification names no errno for it; that the name does not fit must be said (errno "nametoolong"). wazero
// writes what fits and answers 0.

import { buffer, untouched } from "../abi/bytes";
import { check, exit, refuses, setUp } from "../abi/check";
import { fd_prestat_dir_name, fd_prestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const prestat = buffer(8);
  const name = buffer(64);
  setUp(fd_prestat_get(3, prestat) == 0 && load<i32>(prestat, 4) > 0);
  refuses(fd_prestat_dir_name(3, name, load<i32>(prestat, 4) - 1));
  check(1, untouched(name + load<i32>(prestat, 4) - 1, 8));
  exit(0);
}
