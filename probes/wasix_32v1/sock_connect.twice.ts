// claim: sock_connect of a stream socket that is connected is EISCONN
// weight: unusual
// matters: A non-blocking connect is finished when a second one says EISCONN: curl looks so whether it may send.
// source: connect(3p): EISCONN

import { exit, failsWith, setUp } from "../abi/check";
import { EISCONN, opened } from "../abi/network";
import { listener, localPort, loopback, sock_connect, STREAM } from "../abi/wasix_32v1";

export function _start(): void {
  const server = listener();
  const client = opened(STREAM);
  const address = loopback(localPort(server));
  setUp(sock_connect(client, address) == 0);
  failsWith(sock_connect(client, address), EISCONN);
  exit(0);
}
