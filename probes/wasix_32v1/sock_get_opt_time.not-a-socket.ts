// claim: sock_get_opt_time of a file is ENOTSOCK
// weight: unusual
// matters: A library that sets timeouts on every descriptor it gets leaves files alone on ENOTSOCK.
// source: getsockopt(3p): ENOTSOCK
// files: {"file.txt": "x"}

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTSOCK } from "../abi/errno";
import { RECV_TIMEOUT } from "../abi/network";
import { open, READ } from "../abi/sandbox";
import { sock_get_opt_time } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(sock_get_opt_time(open("file.txt", 0, READ), RECV_TIMEOUT, buffer(16)), ENOTSOCK);
  exit(0);
}
