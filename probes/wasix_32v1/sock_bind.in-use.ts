// claim: sock_bind to an address that another socket listens at, or the sock_listen behind it, is EADDRINUSE
// weight: ordinary
// matters: bind in wasix-libc (sys/socket) returns it: a development server tries the next port on EADDRINUSE; success leaves two that get half of the clients each.
// source: bind(3p): EADDRINUSE; servers tell so that they run already
// A host that binds late may say so at sock_listen.

import { exit, failsWith } from "../abi/check";
import { EADDRINUSE, opened } from "../abi/network";
import { listener, localPort, loopback, sock_bind, sock_listen, STREAM } from "../abi/wasix_32v1";

export function _start(): void {
  const server = listener();
  const second = opened(STREAM);
  const errno = sock_bind(second, loopback(localPort(server)));
  failsWith(errno != 0 ? errno : sock_listen(second, 1), EADDRINUSE);
  exit(0);
}
