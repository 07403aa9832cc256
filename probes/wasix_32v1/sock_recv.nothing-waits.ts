// claim: sock_recv from a silent non-blocking connection is EAGAIN
// weight: ordinary
// matters: recv.c in wasix-libc and mio's TcpStream read until EAGAIN; a read that waits stops the whole event loop, a 0 closes the connection.
// source: recv(3p): EAGAIN; every event loop

import { buffer, iovecs, untouched } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { connection, doNotWait, EAGAIN } from "../abi/network";
import { sock_recv } from "../abi/wasix_32v1";

export function _start(): void {
  const client = load<i32>(connection());
  const bytes = buffer(8);
  doNotWait(client);
  failsWith(sock_recv(client, iovecs(bytes, 8), 1, 0, buffer(4), buffer(2)), EAGAIN);
  check(1, untouched(bytes, 8));
  exit(0);
}
