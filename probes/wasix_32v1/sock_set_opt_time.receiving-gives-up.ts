// claim: with a receive timeout of 50 ms reading from a silent connection gives up after 45 ms to 2 s
// weight: ordinary
// matters: setsockopt.c in wasix-libc with SO_RCVTIMEO, TcpStream::set_read_timeout in Rust std: a client with a dead server hangs for ever without it.
// source: wasix-libc setsockopt.c, SO_RCVTIMEO; socket(7): reading then fails with EAGAIN

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { connection, RECV_TIMEOUT } from "../abi/network";
import { MS, now, sock_recv, sock_set_opt_time, someTime } from "../abi/wasix_32v1";

export function _start(): void {
  const client = load<i32>(connection());
  const bytes = buffer(8);
  succeeds(sock_set_opt_time(client, RECV_TIMEOUT, someTime(50 * MS)));
  const before = now();
  const errno = sock_recv(client, iovecs(bytes, 8), 1, 0, buffer(4), buffer(2));
  const passed = now() - before;
  check(1, errno != 0);
  check(2, passed >= 45 * MS && passed < 2000 * MS);
  exit(0);
}
