// claim: sock_shutdown of a socket that is not connected is ENOTCONN
// weight: unusual
// matters: CPython's socketserver takes ENOTCONN at the end of a request for "gone already" and goes on.
// source: shutdown(3p): ENOTCONN

import { exit, failsWith } from "../abi/check";
import { ENOTCONN, opened } from "../abi/network";
import { sock_shutdown, STREAM } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(sock_shutdown(opened(STREAM), 2), ENOTCONN);
  exit(0);
}
