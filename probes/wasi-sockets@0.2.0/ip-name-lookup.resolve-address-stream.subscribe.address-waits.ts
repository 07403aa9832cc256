// claim: the pollable of a lookup is ready when resolve-next-address has an address
// weight: ordinary
// matters: getaddrinfo of wasi-libc (netdb.c) blocks on it where the answer is would-block; never ready, every connection by name hangs
// source: WebAssembly/WASI 0.2 sockets/ip-name-lookup.wit, resolve-address-stream.subscribe; netdb.c of wasi-libc waits so

import { holds } from "../abi/component";
import { block, ready } from "../abi/component-io";
import { instanceNetwork } from "../abi/component-network";
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
  const pollable = whenResolved(load<i32>(at + 4));
  block(pollable);
  const next = room(22);
  resolveNextAddress(load<i32>(at + 4), next);
  return holds(ready(pollable) == 1 && load<u8>(next) == 0 && load<u8>(next + 2) == 1);
}
