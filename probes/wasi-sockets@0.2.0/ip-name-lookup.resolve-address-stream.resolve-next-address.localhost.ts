// claim: resolve-next-address of localhost gives addresses of the loopback device, then none
// weight: ordinary
// matters: getaddrinfo of wasi-libc (netdb.c) asks until it says none; one that never does hangs every lookup, and a missing address leaves nothing to connect to
// source: WebAssembly/WASI 0.2 sockets/ip-name-lookup.wit, resolve-next-address: none where there are no more; netdb.c of wasi-libc, getaddrinfo

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
  resolveAddresses(instanceNetwork(), bytes("localhost"), 9, at);
  if (load<u8>(at) != 0) unreachable();
  for (let i = 0; i < 20; i++) {
    const next = room(22);
    block(whenResolved(load<i32>(at + 4)));
    resolveNextAddress(load<i32>(at + 4), next);
    if (load<u8>(next) != 0) return holds(false);
    if (load<u8>(next + 2) == 0) return holds(i > 0);
    const isLoopback = load<u8>(next + 4) == IPV4 ? load<u32>(next + 6) == LOOPBACK : load<u16>(next + 20) == 1;
    if (load<u8>(next + 2) != 1 || !isLoopback) return holds(false);
  }
  return holds(false);
}
