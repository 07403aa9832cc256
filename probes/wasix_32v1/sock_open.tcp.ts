// claim: sock_open of a TCP socket gives a new descriptor each time
// weight: ordinary
// matters: socket.c in wasix-libc and TcpStream in Rust std: a number that is given twice mixes two connections.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_open; typenames.witx: inet4 is 1, socket_stream is 1, tcp is 6

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { INET4, isFd, sock_open, STREAM, TCP } from "../abi/wasix_32v1";

export function _start(): void {
  const one = buffer(4);
  const two = buffer(4);
  succeeds(sock_open(INET4, STREAM, TCP, one));
  succeeds(sock_open(INET4, STREAM, TCP, two));
  check(1, isFd(load<i32>(one)) && isFd(load<i32>(two)));
  check(2, load<i32>(one) != load<i32>(two));
  exit(0);
}
