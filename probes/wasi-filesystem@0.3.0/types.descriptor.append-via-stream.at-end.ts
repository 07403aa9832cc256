// claim: what goes through the stream of append-via-stream stands behind what the file has
// weight: ordinary
// matters: file_get_write_stream of wasi-libc (file.c) writes what was opened with O_APPEND so on wasip3; a log would overwrite its beginning
// source: WebAssembly/WASI 0.3 filesystem/types.wit, append-via-stream: similar to write with O_APPEND in POSIX
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { fileHolds, openToWrite, readableEnd, textGoes } from "../abi/component-file-streams-0.3";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.append-via-stream")
declare function appendViaStream(self: i32, data: i32): i32;

export function run(): i32 {
  const file = openToWrite("ten.txt", 0);
  const all = textGoes(appendViaStream(file, readableEnd()), "word");
  return holds(all && fileHolds(file, 0, "0123456789word"));
}
