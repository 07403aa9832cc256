// claim: fd_seek of a file opened without the right to seek fails with ENOTCAPABLE
// weight: unusual
// when: world a file that was opened without the right to seek; by no libc
// matters: A right that was taken away must count, or dropping rights protects nothing.
// source: WebAssembly/WASI preview1 docs.md, rights "fd_seek"; errno "notcapable"
// files: {"hello.txt": "hello, file"}
//
// Only Node still asks for the right.

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTCAPABLE } from "../abi/errno";
import { READ_FILE, open } from "../abi/sandbox";
import { fd_seek } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_seek(open("hello.txt", 0, READ_FILE), 3, 0, buffer(8)), ENOTCAPABLE);
  exit(0);
}
