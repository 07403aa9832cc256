// claim: epoll_wait reports that a fresh connection can be written to
// weight: ordinary
// matters: tokio's TcpStream::connect waits until mio's select (src/sys/wasi/epoll.rs) reports EPOLLOUT; without it every outgoing connection of reqwest or a database client hangs.
// source: wasix-org/wasix-witx typenames.witx, epoll_type epollout is bit 1; how a connect without waiting is awaited

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connection, doNotWait } from "../abi/network";
import { EPOLL_ADD, epoll_create, epoll_ctl, epoll_wait, epollEvent, EPOLLOUT, isFd, MS } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const events = buffer(64);
  const count = buffer(4);
  const client = load<i32>(connection());
  doNotWait(client);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(epoll_ctl(load<i32>(epoll), EPOLL_ADD, client, epollEvent(EPOLLOUT, client, 79)) == 0);
  succeeds(epoll_wait(load<i32>(epoll), events, 2, 2000 * MS, count));
  check(1, load<i32>(count) == 1 && load<u64>(events, 24) == 79);
  check(2, (load<i32>(events) & EPOLLOUT) != 0);
  exit(0);
}
