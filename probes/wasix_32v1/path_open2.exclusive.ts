// claim: path_open2 with creat and excl of a file that is there is EEXIST
// weight: ordinary
// harm: destroys
// matters: openat in wasix-libc (cloudlibc/src/libc/fcntl/openat.c) leaves O_EXCL to the host; mkstemp and lock files rely on EEXIST, and two processes would believe that they hold the lock.
// source: wasix-org/wasix-witx wasix_v1.witx, path_open2; WebAssembly/WASI oflags excl; lock files
// files: {"hello.txt": "hello"}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EEXIST } from "../abi/errno";
import { CREATE, EXCLUSIVE, FOLLOW, READ, sandbox, WRITE } from "../abi/sandbox";
import { path_open2 } from "../abi/wasix_32v1";

export function _start(): void {
  const flags = CREATE | EXCLUSIVE;
  failsWith(path_open2(sandbox(), FOLLOW, text("hello.txt"), 9, flags, READ | WRITE, 0, 0, 0, buffer(4)), EEXIST);
  exit(0);
}
