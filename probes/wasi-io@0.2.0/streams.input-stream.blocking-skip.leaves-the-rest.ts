// claim: blocking-skip skips no more bytes than it is told, says how many, and the rest is read
// weight: unusual
// matters: readers of archives skip what they do not need so; one byte too many and the next header is read from its middle
// source: WebAssembly/WASI 0.2 io/streams.wit, blocking-skip: the same as read or blocking-read, and gives the number of bytes that were skipped
// stdin: "some bytes"

import { holds } from "../abi/component";
import { blockingSkip, hears, stdin } from "../abi/component-io";
import { room } from "../abi/component-room";

export function run(): i32 {
  const stream = stdin();
  const at = room(16);
  blockingSkip(stream, 5, at);
  const count = load<u64>(at + 8);
  if (load<u8>(at) != 0 || count == 0 || count > 5) return holds(false);
  return holds(hears(stream, "some bytes".substr(<i32>count)));
}
