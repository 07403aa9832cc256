// claim: sock_send through a connection that was shut down for writing is EPIPE
// weight: unusual
// matters: A pool throws a connection away on EPIPE; success loses the request.
// source: send(3p): EPIPE

import { buffer, iovecs, text } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { connection, EPIPE } from "../abi/network";
import { sock_send, sock_shutdown } from "../abi/wasix_32v1";

export function _start(): void {
  const pair = connection();
  setUp(sock_shutdown(load<i32>(pair), 2) == 0);
  failsWith(sock_send(load<i32>(pair), iovecs(text("x"), 1), 1, 0, buffer(4)), EPIPE);
  exit(0);
}
