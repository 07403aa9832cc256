// claim: sock_get_opt_time gives the receive timeout that was set, in nanoseconds
// weight: ordinary
// matters: getsockopt.c in wasix-libc with SO_RCVTIMEO, TcpStream::read_timeout in Rust std (net/connection/wasix.rs): who shortens it for a handshake puts back what was read, and a wrong unit cuts off every later answer.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_get_opt_time; wasix-libc getsockopt.c, SO_RCVTIMEO

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connection, RECV_TIMEOUT } from "../abi/network";
import { MS, sock_get_opt_time, sock_set_opt_time, someTime } from "../abi/wasix_32v1";

export function _start(): void {
  const client = load<i32>(connection());
  const time = buffer(16);
  setUp(sock_set_opt_time(client, RECV_TIMEOUT, someTime(1234 * MS)) == 0);
  succeeds(sock_get_opt_time(client, RECV_TIMEOUT, time));
  check(1, load<u8>(time) == 1 && load<i64>(time, 8) == 1234 * MS);
  exit(0);
}
