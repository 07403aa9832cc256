// claim: sock_accept_v2 of a file is ENOTSOCK
// weight: unusual
// matters: A server that was handed the wrong descriptor says so by ENOTSOCK; another errno sends its user to look at the network.
// source: accept(3p): ENOTSOCK
// files: {"file.txt": "x"}

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTSOCK } from "../abi/errno";
import { open, READ } from "../abi/sandbox";
import { sock_accept_v2 } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(sock_accept_v2(open("file.txt", 0, READ), 0, buffer(4), buffer(112)), ENOTSOCK);
  exit(0);
}
