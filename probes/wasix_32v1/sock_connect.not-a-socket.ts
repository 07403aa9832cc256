// claim: sock_connect of a file is ENOTSOCK
// weight: unusual
// matters: A client that closed its socket too early, and whose number is a file now, hears ENOTSOCK; success would write the request into the file.
// source: connect(3p): ENOTSOCK
// files: {"file.txt": "x"}

import { exit, failsWith } from "../abi/check";
import { ENOTSOCK } from "../abi/errno";
import { open, READ } from "../abi/sandbox";
import { loopback, sock_connect } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(sock_connect(open("file.txt", 0, READ), loopback(9)), ENOTSOCK);
  exit(0);
}
