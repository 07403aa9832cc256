// claim: get-local-address of a bound socket is the address that it was bound to, with a port
// weight: ordinary
// matters: tcp_getsockname of wasi-libc (tcp.c), behind local_addr of Rust std, gives it on wasip3; a server on port 0 could not tell anyone where it is
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.get-local-address: similar to getsockname in POSIX

import { holds } from "../abi/component";
import { bound, localAddress, NUMBERS_AT, PORT_AT } from "../abi/component-listening-0.3";
import { room } from "../abi/component-room";
import { ADDRESS_SIZE, IPV4, LOOPBACK } from "../abi/component-sockets-0.3";

export function run(): i32 {
  const at = room(ADDRESS_SIZE);
  localAddress(bound(), at);
  if (load<u8>(at) != 0 || load<u8>(at + 4) != IPV4) return holds(false);
  return holds(load<u16>(at + PORT_AT) != 0 && load<u32>(at + NUMBERS_AT) == LOOPBACK);
}
