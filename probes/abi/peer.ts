// The peer that the harness runs beside a probe, for programs that have the environment of preview 1.

import { buffer, same } from "./bytes";
import { setUp } from "./check";
import { environ_get, environ_sizes_get } from "./wasi_snapshot_preview1";

const BEFORE_PORT = "PEER=127.0.0.1:";

/** Its port on 127.0.0.1. */
export function peerPort(): i32 {
  const count = buffer(4);
  const size = buffer(4);
  setUp(environ_sizes_get(count, size) == 0 && load<u32>(count) < 32 && load<u32>(size) < 4096);
  const pointers = buffer(4 * load<u32>(count));
  setUp(environ_get(pointers, buffer(load<u32>(size))) == 0);
  for (let i: u32 = 0; i < load<u32>(count); i++) {
    const variable = load<u32>(pointers + 4 * i);
    if (!same(variable, BEFORE_PORT)) continue;
    let port = 0;
    for (let at = variable + BEFORE_PORT.length; load<u8>(at) != 0; at++) port = port * 10 + load<u8>(at) - 0x30;
    return port;
  }
  setUp(false);
  return 0;
}
