// claim: fd_filestat_get counts the names of a file
// weight: unusual
// when: world a file with two names
// matters: tar and rsync store a file with several names once, which they learn from st_nlink.
// source: WebAssembly/WASI preview1 docs.md, filestat "nlink"
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open, sandbox } from "../abi/sandbox";
import { fd_filestat_get, path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const fd = open("hello.txt");
  const filestat = buffer(64);
  succeeds(fd_filestat_get(fd, filestat));
  check(1, load<u64>(filestat, 24) == 1);
  setUp(path_link(dir, 0, text("hello.txt"), 9, dir, text("second"), 6) == 0);
  succeeds(fd_filestat_get(fd, filestat));
  check(2, load<u64>(filestat, 24) == 2);
  exit(0);
}
