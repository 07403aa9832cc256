// claim: sock_status of standard output fails with ENOTSOCK
// weight: unusual
// matters: A program asks so whether what it inherited is a socket; success takes a terminal for one.
// source: wasmer's own test of sock_status, __WASI_ERRNO_NOTSOCK

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { sock_status } from "../abi/wasix_32v1";

const ENOTSOCK = 57;

export function _start(): void {
  failsWith(sock_status(1, buffer(1)), ENOTSOCK);
  exit(0);
}
