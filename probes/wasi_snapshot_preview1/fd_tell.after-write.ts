// claim: fd_tell gives the offset where the last write stopped
// weight: ordinary
// matters: File::stream_position of Rust (sys/fs/wasi.rs): an archiver notes where the next member begins.
// source: WebAssembly/WASI preview1 docs.md, fd_tell
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_tell, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const offset = buffer(16);
  setUp(fd_write(fd, iovecs(text("HELLO"), 5), 1, buffer(4)) == 0);
  succeeds(fd_tell(fd, offset));
  check(1, load<u64>(offset) == 5);
  check(2, untouched(offset + 8, 8));
  exit(0);
}
