// claim: what is written to either end of sock_pair is read from the other
// weight: ordinary
// matters: socketpair.c in wasix-libc: CPython's asyncio wakes its loop through one, and hangs without.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_pair

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { INET4, isFd, read, sock_pair, STREAM, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const bytes = buffer(8);
  succeeds(sock_pair(INET4, STREAM, 0, fds, fds + 4));
  const one = load<i32>(fds);
  const other = load<i32>(fds, 4);
  check(1, isFd(one) && isFd(other) && one != other);
  store<u32>(bytes, 0x676e6970);
  check(2, write(one, bytes, 4));
  check(3, read(other, bytes + 4, 4) == 4 && load<u32>(bytes, 4) == 0x676e6970);
  store<u32>(bytes, 0x676e6f70);
  check(4, write(other, bytes, 4));
  check(5, read(one, bytes + 4, 4) == 4 && load<u32>(bytes, 4) == 0x676e6f70);
  exit(0);
}
