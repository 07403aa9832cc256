// The peer that the harness runs beside a probe, for programs that use WASIX.

import { setUp } from "./check";
import { opened } from "./network";
import { peerPort } from "./peer";
import { loopback, sock_connect, STREAM } from "./wasix_32v1";

export const ECONNRESET = 15;

/** A stream socket that is connected to it. */
export function connectedToPeer(): i32 {
  const fd = opened(STREAM);
  setUp(sock_connect(fd, loopback(peerPort())) == 0);
  return fd;
}
