// claim: sock_status of a socket that is neither bound nor connected says opening
// weight: unusual
// matters: A program that opens a socket early and connects late tells so whether it did already.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_status; typenames.witx sock_status: opening is 0; wasmer lib/wasix net/socket.rs PreSocket

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET4, isFd, sock_open, sock_status, STREAM, TCP } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, fd) == 0 && isFd(load<i32>(fd)));
  const status = buffer(1);
  succeeds(sock_status(load<i32>(fd), status));
  check(1, load<u8>(status) == 0);
  exit(0);
}
