// claim: sock_open with an address family that does not exist fails with EAFNOSUPPORT, EINVAL or ENOTSUP
// weight: unusual
// matters: A library tries Bluetooth or netlink and goes on without, once it hears an errno; a socket of another family takes its bytes.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_open; typenames.witx address_family ends at 3 (socket(2): EAFNOSUPPORT)

import { buffer } from "../abi/bytes";
import { check, exit } from "../abi/check";
import { sock_open, STREAM, TCP } from "../abi/wasix_32v1";

const EAFNOSUPPORT = 5;
const EINVAL = 28;
const ENOTSUP = 58;

export function _start(): void {
  const errno = sock_open(200, STREAM, TCP, buffer(4));
  check(0, errno != 0);
  if (errno != EAFNOSUPPORT && errno != EINVAL && errno != ENOTSUP) exit(errno);
  exit(0);
}
