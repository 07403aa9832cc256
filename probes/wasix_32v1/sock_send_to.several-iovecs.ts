// claim: sock_send_to sends several buffers as one datagram
// weight: unusual
// matters: QUIC sends header and payload from two buffers; as two datagrams both are dropped.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_send_to: writing from multiple buffers in the manner of writev

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { datagrams, doNotWait } from "../abi/network";
import { localPort, loopback, MS, sock_recv_from, sock_send_to, thread_sleep } from "../abi/wasix_32v1";

export function _start(): void {
  const server = datagrams();
  const bytes = buffer(16);
  const moved = buffer(4);
  const parts = iovecs(text("data"), 4, text("gram"), 4);
  succeeds(sock_send_to(datagrams(), parts, 2, 0, loopback(localPort(server)), moved));
  check(1, load<i32>(moved) == 8);
  doNotWait(server);
  thread_sleep(20 * MS);
  setUp(sock_recv_from(server, iovecs(bytes, 16), 1, 0, moved, buffer(2), buffer(112)) == 0);
  check(2, load<i32>(moved) == 8 && same(bytes, "datagram"));
  exit(0);
}
