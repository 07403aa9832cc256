// claim: fd_filestat_get of a file just written gives the time of now
// weight: unusual
// matters: make and other build tools compare times of change; a time of 1970 rebuilds everything or nothing.
// source: WebAssembly/WASI preview1 docs.md, filestat "mtim"

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { CREATE, open } from "../abi/sandbox";
import { clock_time_get, fd_filestat_get, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const now = buffer(8);
  const filestat = buffer(64);
  const fd = open("new.txt", CREATE);
  setUp(fd_write(fd, iovecs(text("x"), 1), 1, buffer(4)) == 0 && clock_time_get(0, 1, now) == 0);
  succeeds(fd_filestat_get(fd, filestat));
  const apart = load<i64>(now) - load<i64>(filestat, 48);
  check(1, apart > -60_000_000_000 && apart < 60_000_000_000);
  exit(0);
}
