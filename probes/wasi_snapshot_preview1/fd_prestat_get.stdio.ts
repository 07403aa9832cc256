// claim: fd_prestat_get of a standard stream is refused
// weight: unusual
// when: world a descriptor of a standard stream
// matters: Standard streams are no directories: one that says so swallows the first path.
// source: WebAssembly/WASI preview1 docs.md, fd_prestat_get, "description of the given preopened file descriptor"
//
// wazero and Wasmer answer 0 for them. libcs ask from 3 on.

import { buffer, untouched } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { fd_prestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  for (let fd = 0; fd < 3; fd++) {
    const prestat = buffer(8);
    refuses(fd_prestat_get(fd, prestat));
    check(1 + fd, untouched(prestat, 8));
  }
  exit(0);
}
