// The peer that the harness runs beside a probe, for components.

import { room } from "./component-room";

// @ts-ignore: decorator
@external("wasi:cli/environment@0.2.0", "get-environment")
declare function variables(result: usize): void;

/** Its port on 127.0.0.1. */
export function peerPort(): i32 {
  const address = peerAddress();
  const start = load<u32>(address);
  let port = 0;
  for (let at = start + 10; at < start + load<u32>(address + 4); at++) port = port * 10 + load<u8>(at) - 0x30;
  return port;
}

/** Where `127.0.0.1:port` stands: pointer and length. */
export function peerAddress(): usize {
  const list = room(8);
  variables(list);
  const pairs = load<u32>(list);
  for (let i: u32 = 0; i < load<u32>(list + 4) && i < 1000; i++) {
    const pair = pairs + 16 * i;
    if (load<u32>(pair + 4) == 4 && load<u32>(load<u32>(pair)) == PEER) return pair + 8;
  }
  unreachable();
  return 0;
}

/** The letters PEER. */
const PEER: u32 = 0x52454550;
