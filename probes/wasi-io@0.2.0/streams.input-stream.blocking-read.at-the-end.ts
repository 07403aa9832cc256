// claim: blocking-read behind the last byte of standard input says that the stream is closed
// weight: core
// source: WebAssembly/WASI 0.2 io/streams.wit, stream-error closed; wasi-libc makes the end of a file of it
// stdin: "some bytes"

import { holds } from "../abi/component";
import { atEnd, hears, stdin } from "../abi/component-io";

export function run(): i32 {
  const stream = stdin();
  if (!hears(stream, "some bytes")) unreachable();
  return holds(atEnd(stream));
}
