// claim: sock_get_opt_flag of a file is ENOTSOCK
// weight: unusual
// matters: setsockopt helpers try an option on what they were given and take ENOTSOCK for "leave it alone".
// source: getsockopt(3p): ENOTSOCK
// files: {"file.txt": "x"}

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTSOCK } from "../abi/errno";
import { NO_DELAY } from "../abi/network";
import { open, READ } from "../abi/sandbox";
import { sock_get_opt_flag } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(sock_get_opt_flag(open("file.txt", 0, READ), NO_DELAY, buffer(1)), ENOTSOCK);
  exit(0);
}
