// claim: sock_set_opt_flag of an option that there is not is refused
// weight: unusual
// matters: A library tries a new option and goes on without it, once it hears an errno; success makes it count on it.
// source: setsockopt(3p): EINVAL, ENOPROTOOPT

import { exit, refuses } from "../abi/check";
import { opened } from "../abi/network";
import { sock_set_opt_flag, STREAM } from "../abi/wasix_32v1";

export function _start(): void {
  refuses(sock_set_opt_flag(opened(STREAM), 99, 1));
  exit(0);
}
