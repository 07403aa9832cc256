// claim: sock_status of a connection that the peer closed, and that was read to the end, is closed
// weight: unusual
// matters: A pool that asks before it takes a connection out throws a dead one away, and does not lose the next request.
// source: wasix-org/wasix-witx typenames.witx, sock_status closed is 2

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connection } from "../abi/network";
import { fd_close } from "../abi/wasi_snapshot_preview1";
import { read, sock_status } from "../abi/wasix_32v1";

export function _start(): void {
  const pair = connection();
  const status = buffer(1);
  setUp(fd_close(load<i32>(pair)) == 0 && read(load<i32>(pair, 4), buffer(8), 8) == 0);
  succeeds(sock_status(load<i32>(pair, 4), status));
  check(1, load<u8>(status) == 2);
  exit(0);
}
