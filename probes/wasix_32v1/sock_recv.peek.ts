// claim: sock_recv that peeks gives bytes of a connection and leaves them there
// weight: unusual
// matters: A server tells TLS from plain HTTP by the first byte, and hands the socket on unread.
// source: WebAssembly/WASI preview1 witx, riflags recv_peek is bit 0

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connection, doNotWait } from "../abi/network";
import { sock_recv, write } from "../abi/wasix_32v1";

export function _start(): void {
  const pair = connection();
  const bytes = buffer(16);
  const moved = buffer(4);
  const flags = buffer(2);
  setUp(write(load<i32>(pair), text("bytes"), 5));
  succeeds(sock_recv(load<i32>(pair, 4), iovecs(bytes, 16), 1, 1, moved, flags));
  check(1, load<i32>(moved) == 5 && same(bytes, "bytes"));
  store<i32>(moved, 0);
  store<i32>(bytes, 0);
  doNotWait(load<i32>(pair, 4));
  succeeds(sock_recv(load<i32>(pair, 4), iovecs(bytes, 16), 1, 0, moved, flags));
  check(2, load<i32>(moved) == 5 && same(bytes, "bytes") && load<u16>(flags) == 0);
  exit(0);
}
