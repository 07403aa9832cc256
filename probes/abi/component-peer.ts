// The peer that the harness runs beside a probe, for components of WASI 0.2.

import { addressAmong, portOf } from "./component-peer-address";
import { room } from "./component-room";

// @ts-ignore: decorator
@external("wasi:cli/environment@0.2.0", "get-environment")
declare function variables(result: usize): void;

/** Its port on 127.0.0.1. */
export function peerPort(): i32 {
  return portOf(peerAddress());
}

/** Where `127.0.0.1:port` stands: pointer and length. */
export function peerAddress(): usize {
  const list = room(8);
  variables(list);
  return addressAmong(list);
}
