// claim: resolve-addresses of 127.0.0.1 gives that address alone
// weight: ordinary
// matters: getaddrinfo of wasi-libc (netdb.c) hands numbers on as they are, so ToSocketAddrs of Rust and every client with an address in its settings need it
// source: WebAssembly/WASI 0.3 sockets/ip-name-lookup.wit, resolve-addresses: a string that is an address already is returned as it is

import { holds } from "../abi/component";
import { bytes, room } from "../abi/component-room";
import { IPV4, LOOPBACK } from "../abi/component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/ip-name-lookup@0.3.0", "resolve-addresses")
declare function resolveAddresses(name: usize, length: i32, result: usize): void;

export function run(): i32 {
  const at = room(20);
  resolveAddresses(bytes("127.0.0.1"), 9, at);
  if (load<u8>(at) != 0 || load<u32>(at + 8) != 1) return holds(false);
  const first = load<u32>(at + 4);
  return holds(load<u8>(first) == IPV4 && load<u32>(first + 2) == LOOPBACK);
}
