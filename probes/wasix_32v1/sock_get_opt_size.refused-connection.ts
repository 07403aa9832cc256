// claim: after a connection that was refused the last error is ECONNREFUSED, unless sock_connect said so itself
// weight: ordinary
// matters: getsockopt.c in wasix-libc with SO_ERROR is how _sock_connect_cb of CPython's asyncio (selector_events.py) learns that nobody listens; without it the client believes to be connected.
// source: wasix-libc getsockopt.c, SO_ERROR: how a program that connects without waiting learns it

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { ECONNREFUSED, LAST_ERROR, opened } from "../abi/network";
import { fd_close } from "../abi/wasi_snapshot_preview1";
import { listener, localPort, loopback, MS, sock_connect, sock_get_opt_size, STREAM, thread_sleep } from "../abi/wasix_32v1";

export function _start(): void {
  const server = listener();
  const address = loopback(localPort(server));
  const client = opened(STREAM);
  const size = buffer(8);
  setUp(fd_close(server) == 0);
  const errno = sock_connect(client, address);
  if (errno == ECONNREFUSED) exit(sock_get_opt_size(client, LAST_ERROR, size) == 0 && load<u64>(size) != 0xa5a5a5a5a5a5a5a5 ? 0 : 101);
  setUp(errno == 0);
  thread_sleep(100 * MS);
  succeeds(sock_get_opt_size(client, LAST_ERROR, size));
  check(2, load<u64>(size) == ECONNREFUSED);
  exit(0);
}
