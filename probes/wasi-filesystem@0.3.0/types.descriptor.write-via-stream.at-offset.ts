// claim: what goes through the stream of write-via-stream stands in the file from the offset on, and the rest stays
// weight: ordinary
// matters: file_get_write_stream of wasi-libc (file.c) writes every file so on wasip3; an fwrite behind a seek would land elsewhere
// source: WebAssembly/WASI 0.3 filesystem/types.wit, write-via-stream: similar to pwrite in POSIX
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { fileHolds, openToWrite, readableEnd, textGoes } from "../abi/component-file-streams-0.3";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.write-via-stream")
declare function writeViaStream(self: i32, data: i32, offset: u64): i32;

export function run(): i32 {
  const file = openToWrite("ten.txt", 0);
  const all = textGoes(writeViaStream(file, readableEnd(), 4), "word");
  return holds(all && fileHolds(file, 0, "0123word89"));
}
