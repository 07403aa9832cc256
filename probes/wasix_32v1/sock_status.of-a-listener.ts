// claim: sock_status of a socket that listens is opened
// weight: unusual
// matters: A launcher that hands over a listening socket checks that it listens before it starts the server.
// source: wasix-org/wasix-witx typenames.witx, sock_status opened is 1

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { listener, sock_status } from "../abi/wasix_32v1";

export function _start(): void {
  const status = buffer(1);
  succeeds(sock_status(listener(), status));
  check(1, load<u8>(status) == 1);
  exit(0);
}
