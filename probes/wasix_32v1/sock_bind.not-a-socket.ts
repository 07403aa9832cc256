// claim: sock_bind of a file is ENOTSOCK
// weight: unusual
// matters: A server that was handed the wrong descriptor says so by ENOTSOCK, before it waits for clients.
// source: bind(3p): ENOTSOCK
// files: {"file.txt": "x"}

import { exit, failsWith } from "../abi/check";
import { ENOTSOCK } from "../abi/errno";
import { open, READ } from "../abi/sandbox";
import { loopback, sock_bind } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(sock_bind(open("file.txt", 0, READ), loopback(0)), ENOTSOCK);
  exit(0);
}
