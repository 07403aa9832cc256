// claim: fd_fdstat_set_rights fails with ENOTCAPABLE when it would add a right
// weight: unusual
// matters: The promise of capabilities: who has lost a right does not get it back, or dropping rights protects nothing.
// source: WebAssembly/WASI preview1 docs.md, fd_fdstat_set_rights
// files: {"hello.txt": "hello, file"}
//
// "Returns errno::notcapable if called in a way that would attempt to add rights". Wasmtime answers ENOTSUP and
// wazero ENOSYS: both gave rights up.

import { exit, failsWith } from "../abi/check";
import { ENOTCAPABLE } from "../abi/errno";
import { READ, WRITE, open } from "../abi/sandbox";
import { fd_fdstat_set_rights } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_fdstat_set_rights(open("hello.txt", 0, READ), READ | WRITE, 0), ENOTCAPABLE);
  exit(0);
}
