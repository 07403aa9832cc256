// claim: sock_get_opt_size of a file is ENOTSOCK
// weight: unusual
// matters: A pool that checks its connections by SO_ERROR throws a stale descriptor away on ENOTSOCK.
// source: getsockopt(3p): ENOTSOCK
// files: {"file.txt": "x"}

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTSOCK } from "../abi/errno";
import { RECV_BUF_SIZE } from "../abi/network";
import { open, READ } from "../abi/sandbox";
import { sock_get_opt_size } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(sock_get_opt_size(open("file.txt", 0, READ), RECV_BUF_SIZE, buffer(8)), ENOTSOCK);
  exit(0);
}
