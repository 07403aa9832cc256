// claim: what a peer outside sends in pieces comes out of sock_recv complete and in order
// weight: ordinary
// matters: recv.c in wasix-libc under every download: a piece that is lost or swapped breaks the checksum.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_recv; recv(3p): whatever has arrived, up to the length asked for
// peer: tcp-echo

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connectedToPeer } from "../abi/wasix-peer";
import { sock_recv, write } from "../abi/wasix_32v1";

const PIECE = 1000;
const PIECES = 4;

export function _start(): void {
  const fd = connectedToPeer();
  const sent = buffer(PIECE * PIECES);
  for (let i = 0; i < PIECE * PIECES; i++) store<u8>(sent + i, <u8>(i % 251));
  for (let i = 0; i < PIECES; i++) setUp(write(fd, sent + i * PIECE, PIECE));
  const bytes = buffer(PIECE);
  const moved = buffer(4);
  const flags = buffer(2);
  for (let got = 0; got < PIECE * PIECES; ) {
    succeeds(sock_recv(fd, iovecs(bytes, 700), 1, 0, moved, flags));
    const count = load<i32>(moved);
    check(1, count > 0 && count <= 700);
    check(2, memory.compare(bytes, sent + got, count) == 0);
    check(3, load<u16>(flags) == 0);
    got += count;
  }
  exit(0);
}
