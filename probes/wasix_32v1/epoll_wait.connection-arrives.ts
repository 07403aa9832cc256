// claim: epoll_wait reports a listener when a client connects
// weight: ordinary
// matters: select in mio for WASIX (src/sys/wasi/epoll.rs) tells tokio's TcpListener::accept of a client by it; without it an axum server listens and never answers anybody.
// source: wasix-org/wasix-witx wasix_v1.witx, epoll_wait; every server with an event loop, such as tokio's

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { doNotWait, opened } from "../abi/network";
import { EPOLL_ADD, epoll_create, epoll_ctl, epoll_wait, epollEvent, EPOLLIN, isFd, listener, localPort, loopback, MS, sock_connect, STREAM } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const events = buffer(64);
  const count = buffer(4);
  const server = listener();
  const address = loopback(localPort(server));
  const client = opened(STREAM);
  doNotWait(server);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(epoll_ctl(load<i32>(epoll), EPOLL_ADD, server, epollEvent(EPOLLIN, server, 77)) == 0);
  setUp(sock_connect(client, address) == 0);
  succeeds(epoll_wait(load<i32>(epoll), events, 2, 2000 * MS, count));
  check(1, load<i32>(count) == 1 && load<u64>(events, 24) == 77);
  check(2, (load<i32>(events) & EPOLLIN) != 0);
  exit(0);
}
