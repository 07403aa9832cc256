// claim: sock_status of a connected socket says opened
// weight: ordinary
// matters: The wasix crate (wasix-abi-rust) hands it to programs that connect without waiting: one that never says opened is waited for without end.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_connect; typenames.witx: opened is 1

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET4, isFd, listener, localPort, loopback, sock_connect, sock_open, sock_status, STREAM, TCP } from "../abi/wasix_32v1";

export function _start(): void {
  const server = listener();
  const address = loopback(localPort(server));
  const client = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, client) == 0 && isFd(load<i32>(client)));
  const status = buffer(1);
  setUp(sock_connect(load<i32>(client), address) == 0);
  succeeds(sock_status(load<i32>(client), status));
  check(1, load<u8>(status) == 1);
  exit(0);
}
