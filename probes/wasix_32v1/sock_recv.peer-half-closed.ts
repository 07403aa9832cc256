// claim: sock_recv from a peer that will send no more gives its last bytes, then none, and none again
// weight: ordinary
// matters: recv.c in wasix-libc: a client that sent its request and shut down waits for the answer; readers find its end by the 0, and a second read must not wait.
// source: recv(3p): 0 when the peer has performed an orderly shutdown; how every reader finds the end of an answer
// peer: tcp-half-close

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { connectedToPeer } from "../abi/wasix-peer";
import { sock_recv } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = connectedToPeer();
  const bytes = buffer(16);
  const moved = buffer(4);
  const flags = buffer(2);
  succeeds(sock_recv(fd, iovecs(bytes, 16), 1, 0, moved, flags));
  check(1, load<i32>(moved) == 4 && same(bytes, "last"));
  check(3, load<u16>(flags) == 0);
  for (let i = 0; i < 2; i++) {
    store<i32>(moved, -1);
    succeeds(sock_recv(fd, iovecs(bytes, 16), 1, 0, moved, flags));
    check(2, load<i32>(moved) == 0);
  }
  exit(0);
}
