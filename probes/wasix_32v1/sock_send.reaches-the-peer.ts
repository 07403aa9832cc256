// claim: sock_send sends several buffers through a connection, one behind the other
// weight: ordinary
// matters: send.c and sendmsg.c in wasix-libc: an HTTP server sends head and body as two buffers; another order is no answer.
// source: WebAssembly/WASI preview1 witx, sock_send; wasix-libc send.c

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { connection } from "../abi/network";
import { read, sock_send } from "../abi/wasix_32v1";

export function _start(): void {
  const pair = connection();
  const sent = buffer(4);
  const bytes = buffer(16);
  succeeds(sock_send(load<i32>(pair), iovecs(text("one "), 4, text("two"), 3), 2, 0, sent));
  check(1, load<i32>(sent) == 7);
  check(2, read(load<i32>(pair, 4), bytes, 16) == 7 && same(bytes, "one two"));
  exit(0);
}
