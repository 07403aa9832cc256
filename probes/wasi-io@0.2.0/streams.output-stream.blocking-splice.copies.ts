// claim: blocking-splice copies the bytes of standard input to standard output, and says how many
// weight: unusual
// matters: proxies and cat copy a stream so without seeing its bytes; a wrong count loses or repeats a piece
// source: WebAssembly/WASI 0.2 io/streams.wit, blocking-splice: reads from one stream and writes to another, up to the length, and gives the number of bytes
// stdin: "some bytes"
// stdout: "some bytes"

import { holds } from "../abi/component";
import { blockingFlush, blockingSplice, stdin, stdout } from "../abi/component-io";
import { room } from "../abi/component-room";

export function run(): i32 {
  const from = stdin();
  const to = stdout();
  const at = room(16);
  for (let copied: u64 = 0; copied < 10; copied += load<u64>(at + 8)) {
    blockingSplice(to, from, 10 - copied, at);
    if (load<u8>(at) != 0 || load<u64>(at + 8) > 10 - copied) return holds(false);
  }
  blockingFlush(to, at);
  return holds(load<u8>(at) == 0);
}
