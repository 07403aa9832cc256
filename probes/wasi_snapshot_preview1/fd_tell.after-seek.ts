// claim: fd_tell gives the offset that a seek past the end went to
// weight: unusual
// matters: A writer of sparse files asks where it is past the end.
// source: WebAssembly/WASI preview1 docs.md, fd_tell, "similar to lseek(fd, 0, SEEK_CUR) in POSIX"
// files: {"hello.txt": "hello, file"}

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_seek, fd_tell } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const offset = buffer(8);
  const moved = buffer(8);
  setUp(fd_seek(fd, 5_000_000_001, 0, moved) == 0 && load<u64>(moved) == 5_000_000_001);
  succeeds(fd_tell(fd, offset));
  check(1, load<u64>(offset) == 5_000_000_001);
  exit(0);
}
