// claim: the stream of read-via-stream gives the bytes of a file from the offset on, ends with it, and the future says that all is well
// weight: ordinary
// matters: file_get_read_stream of wasi-libc (file.c) reads every file so on wasip3, with a new stream behind each seek; a host that starts at 0 gives a zip reader the wrong bytes
// source: WebAssembly/WASI 0.3 filesystem/types.wit, read-via-stream: a stream of the data from the offset on, and a future that tells whether the end was reached or reading failed
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { fileHolds } from "../abi/component-file-streams-0.3";
import { open } from "../abi/component-files-0.3";

export function run(): i32 {
  const file = open("ten.txt");
  return holds(fileHolds(file, 3, "3456789") && fileHolds(file, 0, "0123456789"));
}
