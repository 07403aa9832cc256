// claim: sock_send_to of a file is ENOTSOCK
// weight: unusual
// matters: A logger whose socket was closed, and whose number is a file now, hears ENOTSOCK; success writes log lines into that file.
// source: sendto(3p): ENOTSOCK
// files: {"file.txt": "x"}

import { buffer, iovecs, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTSOCK } from "../abi/errno";
import { open, READ } from "../abi/sandbox";
import { loopback, sock_send_to } from "../abi/wasix_32v1";

export function _start(): void {
  const file = open("file.txt", 0, READ);
  failsWith(sock_send_to(file, iovecs(text("x"), 1), 1, 0, loopback(9), buffer(4)), ENOTSOCK);
  exit(0);
}
