// claim: sock_recv from a connection that the peer closed gives the last bytes, then none
// weight: ordinary
// matters: recv.c in wasix-libc returns 0, and http.client of Python ends an answer without a length by it; an error loses the answer, waiting never ends.
// source: WebAssembly/WASI preview1 witx, sock_recv; recv(3p): 0 when the peer has shut down

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connection } from "../abi/network";
import { fd_close } from "../abi/wasi_snapshot_preview1";
import { sock_recv, write } from "../abi/wasix_32v1";

export function _start(): void {
  const pair = connection();
  const bytes = buffer(16);
  const moved = buffer(4);
  const flags = buffer(2);
  setUp(write(load<i32>(pair), text("last"), 4) && fd_close(load<i32>(pair)) == 0);
  succeeds(sock_recv(load<i32>(pair, 4), iovecs(bytes, 16), 1, 0, moved, flags));
  check(1, load<i32>(moved) == 4 && same(bytes, "last") && load<u16>(flags) == 0);
  succeeds(sock_recv(load<i32>(pair, 4), iovecs(bytes, 16), 1, 0, moved, flags));
  check(2, load<i32>(moved) == 0 && load<u16>(flags) == 0);
  exit(0);
}
