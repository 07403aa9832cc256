// claim: local-address of a bound socket is the address that it was bound to, with a port
// weight: ordinary
// matters: tcp_getsockname of wasi-libc (tcp.c), behind local_addr of Rust std, gives it; a server on port 0 could not tell anyone where it is
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, local-address: similar to getsockname in POSIX; tcp_getsockname in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { IPV4, LOOPBACK } from "../abi/component-network";
import { room } from "../abi/component-room";
import { boundSocket, localAddress } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(36);
  localAddress(boundSocket(), at);
  if (load<u8>(at) != 0 || load<u8>(at + 4) != IPV4) return holds(false);
  return holds(load<u16>(at + 8) != 0 && load<u16>(at + 8) != 0xa5a5 && load<u32>(at + 10) == LOOPBACK);
}
