// claim: sock_open of TCP as a datagram socket fails with ENOTSUP
// weight: unusual
// matters: A program that asks for a pair that cannot be must hear it here, and not at the first byte.
// source: wasmer lib/wasix sock_open.rs, Errno::Notsup

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { DGRAM, INET4, sock_open, TCP } from "../abi/wasix_32v1";

const ENOTSUP = 58;

export function _start(): void {
  failsWith(sock_open(INET4, DGRAM, TCP, buffer(4)), ENOTSUP);
  exit(0);
}
