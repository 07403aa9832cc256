// claim: fd_fdstat_get shows of a file that was opened with SYNC that it is
// weight: unusual
// when: world a file that was opened with SYNC
// matters: fcntl(F_GETFL) before F_SETFL keeps what was there; a flag that is not shown is taken away so.
// source: wasi-testsuite path_filestat.rs; WebAssembly/WASI preview1 docs.md, fdflags "sync"

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { CREATE, FOLLOW, READ, sandbox, WRITE } from "../abi/sandbox";
import { fd_fdstat_get, path_open } from "../abi/wasi_snapshot_preview1";

const SYNC = 16;

export function _start(): void {
  const opened = buffer(4);
  const fdstat = buffer(24);
  setUp(path_open(sandbox(), FOLLOW, text("new.txt"), 7, CREATE, READ | WRITE, 0, SYNC, opened) == 0);
  succeeds(fd_fdstat_get(load<i32>(opened), fdstat));
  check(1, (load<u16>(fdstat, 2) & SYNC) != 0);
  exit(0);
}
