// claim: a name that nobody has is an error, at once or with the first address
// weight: ordinary
// matters: getaddrinfo of wasi-libc (netdb.c) makes EAI_NONAME of name-unresolvable; a host that ends the list instead makes a mistyped name look like a server without addresses
// source: WebAssembly/WASI 0.2 sockets/network.wit, error-code name-unresolvable; RFC 6761: names below .invalid exist nowhere; getaddrinfo of wasi-libc says EAI_NONAME

import { holds } from "../abi/component";
import { block } from "../abi/component-io";
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

/** name-unresolvable, or a resolver's failure where no server can be asked; not access-denied. */
function isOfNames(code: u8): i32 {
  return holds(code >= 18 && code <= 20);
}

export function run(): i32 {
  const at = room(8);
  resolveAddresses(instanceNetwork(), bytes("127.0.0.1"), 9, at);
  if (load<u8>(at) != 0) unreachable();
  const name = "name.invalid";
  store<u8>(at, 0xa5);
  resolveAddresses(instanceNetwork(), bytes(name), name.length, at);
  if (load<u8>(at) == 1) return isOfNames(load<u8>(at + 4));
  if (load<u8>(at) != 0) return holds(false);
  const next = room(22);
  block(whenResolved(load<i32>(at + 4)));
  resolveNextAddress(load<i32>(at + 4), next);
  return load<u8>(next) == 1 ? isOfNames(load<u8>(next + 2)) : holds(false);
}
