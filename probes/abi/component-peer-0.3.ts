// The peer that the harness runs beside a probe, for components of WASI 0.3.

import { addressAmong, portOf } from "./component-peer-address";
import { room } from "./component-room";

// @ts-ignore: decorator
@external("wasi:cli/environment@0.3.0", "get-environment")
declare function variables(result: usize): void;

/** Its port on 127.0.0.1. */
export function peerPort(): i32 {
  const list = room(8);
  variables(list);
  return portOf(addressAmong(list));
}
