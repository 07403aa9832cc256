// claim: blocking-read behind the last byte of standard input says that the stream is closed
// weight: ordinary
// matters: BlockingMode::read of the preview1 adapter calls it in fd_read, which makes a read of 0 bytes of closed; without that every loop that reads to the end goes on for ever
// source: WebAssembly/WASI 0.2 io/streams.wit, stream-error closed; wasi-libc makes the end of a file of it
// stdin: "some bytes"

import { holds } from "../abi/component";
import { atEnd, hears, stdin } from "../abi/component-io";

export function run(): i32 {
  const stream = stdin();
  if (!hears(stream, "some bytes")) unreachable();
  return holds(atEnd(stream));
}
