// claim: path_open2 of a file that is not there fails with ENOENT
// weight: ordinary
// when: world nothing of that name
// matters: openat in wasix-libc (cloudlibc/src/libc/fcntl/openat.c) sets errno from it; bash's _evalfile skips a missing ~/.bashrc on ENOENT alone, and complains at any other errno.
// source: wasix-org/wasix-witx wasix_v1.witx, path_open2

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { path_open2 } from "../abi/wasix_32v1";

const ENOENT = 44;

export function _start(): void {
  failsWith(path_open2(sandbox(), FOLLOW, text("absent"), 6, 0, READ, 0, 0, 0, buffer(4)), ENOENT);
  exit(0);
}
