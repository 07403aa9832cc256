// claim: resolve-addresses of 127.0.0.1 gives that address
// weight: ordinary
// matters: getaddrinfo of wasi-libc (netdb.c) hands numbers on as they are, so ToSocketAddrs of Rust and every client with an address in its settings need it
// source: WebAssembly/WASI 0.2 sockets/ip-name-lookup.wit, resolve-addresses: a string that is an address already is returned as it is; netdb.c of wasi-libc

import { holds } from "../abi/component";
import { block } from "../abi/component-io";
import { instanceNetwork, IPV4, LOOPBACK } from "../abi/component-network";
import { bytes, room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:sockets/ip-name-lookup@0.2.0", "resolve-addresses")
declare function resolveAddresses(network: i32, name: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/ip-name-lookup@0.2.0", "[method]resolve-address-stream.resolve-next-address")
declare function resolveNextAddress(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/ip-name-lookup@0.2.0", "[method]resolve-address-stream.subscribe")
declare function whenResolved(self: i32): i32;

export function run(): i32 {
  const at = room(8);
  resolveAddresses(instanceNetwork(), bytes("127.0.0.1"), 9, at);
  if (load<u8>(at) != 0) return holds(false);
  const next = room(22);
  block(whenResolved(load<i32>(at + 4)));
  resolveNextAddress(load<i32>(at + 4), next);
  if (load<u8>(next) != 0 || load<u8>(next + 2) != 1 || load<u8>(next + 4) != IPV4) return holds(false);
  return holds(load<u32>(next + 6) == LOOPBACK);
}
