// claim: sock_addr_local of a file is ENOTSOCK
// weight: unusual
// matters: systemd-like launchers find by getsockname which inherited descriptors are sockets; success takes a log file for one.
// source: getsockname(3p): ENOTSOCK
// files: {"file.txt": "x"}

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTSOCK } from "../abi/errno";
import { open, READ } from "../abi/sandbox";
import { sock_addr_local } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(sock_addr_local(open("file.txt", 0, READ), buffer(112)), ENOTSOCK);
  exit(0);
}
