// claim: sock_listen of a file is ENOTSOCK
// weight: unusual
// matters: A server that is handed its listener by number, as systemd does, and gets a log file hears ENOTSOCK; success leaves it waiting for clients that cannot come.
// source: listen(3p): ENOTSOCK
// files: {"file.txt": "x"}

import { exit, failsWith } from "../abi/check";
import { ENOTSOCK } from "../abi/errno";
import { open, READ } from "../abi/sandbox";
import { sock_listen } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(sock_listen(open("file.txt", 0, READ), 1), ENOTSOCK);
  exit(0);
}
