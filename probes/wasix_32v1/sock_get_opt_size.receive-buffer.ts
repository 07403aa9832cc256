// claim: sock_get_opt_size gives the size of the receive buffer of a connection, more than a KiB
// weight: unusual
// matters: A file server sizes its reads by SO_RCVBUF; zero makes it read nothing at a time.
// source: wasix-libc getsockopt.c, SO_RCVBUF

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { connection, RECV_BUF_SIZE } from "../abi/network";
import { sock_get_opt_size } from "../abi/wasix_32v1";

export function _start(): void {
  const size = buffer(8);
  succeeds(sock_get_opt_size(load<i32>(connection()), RECV_BUF_SIZE, size));
  check(1, load<u64>(size) > 1024 && load<u64>(size) < 0x10000000);
  exit(0);
}
