// claim: sock_send to a peer that will send no more is still taken
// weight: ordinary
// matters: send.c in wasix-libc: netcat and HTTP clients that are still uploading after the other side's last byte lose the rest otherwise.
// source: shutdown(3p): one direction of a connection ends alone; clients that upload after the server's answer rely on it
// peer: tcp-half-close

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connectedToPeer } from "../abi/wasix-peer";
import { read, sock_send } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = connectedToPeer();
  const bytes = buffer(16);
  const moved = buffer(4);
  setUp(read(fd, bytes, 16) == 4 && read(fd, bytes, 16) == 0);
  for (let i = 0; i < 2; i++) {
    store<i32>(moved, -1);
    succeeds(sock_send(fd, iovecs(text("more"), 4), 1, 0, moved));
    check(1, load<i32>(moved) == 4);
  }
  exit(0);
}
