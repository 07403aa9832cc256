// claim: the stream of read-via-stream of stdin gives what stands in standard input, and ends behind it, as the future says too
// weight: ordinary
// matters: __wasilibc_init_stdio of wasi-libc (wasip3_stdio.c) makes descriptor 0 of it on wasip3; where the end is not told, every filter waits for ever
// source: WebAssembly/WASI 0.3 cli/stdio.wit, stdin.read-via-stream: the future resolves to success where the writer closed stdin
// stdin: "four"

import { holds } from "../abi/component";
import { room, spells } from "../abi/component-room";
import { done, readAll } from "../abi/component-streams-0.3";

// @ts-ignore: decorator
@external("wasi:cli/stdin@0.3.0", "read-via-stream")
declare function readViaStream(result: usize): void;

// @ts-ignore: decorator
@external("wasi:cli/stdin@0.3.0", "[future-read]error-code")
declare function startResult(future: i32, at: usize): u32;

export function run(): i32 {
  const ends = room(8);
  readViaStream(ends);
  const at = room(16);
  const got = readAll(load<i32>(ends), at, 16);
  const result = load<i32>(ends + 4);
  const ended = room(2);
  done(result, startResult(result, ended));
  return holds(got == 4 && spells(at, "four") && load<u8>(ended) == 0);
}
