// claim: fd_write writes 1 MiB to a file, in as many calls as it takes
// weight: core
// source: WebAssembly/WASI preview1 docs.md, fd_write; Rust Write::write_all and Go os.File.Write go on with what is left

import { UNTOUCHED_32, buffer, iovecs } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { CREATE, open } from "../abi/sandbox";
import { fd_filestat_get, fd_pread, fd_write } from "../abi/wasi_snapshot_preview1";

const SIZE = 1_048_576;
const bytes = memory.data(SIZE);

export function _start(): void {
  for (let i = 0; i < SIZE; i += 4) store<i32>(bytes + i, i * 31 + 7);
  const fd = open("large", CREATE);
  const count = buffer(4);
  let total = 0;
  for (let calls = 0; calls < 1000 && total < SIZE; calls++) {
    store<i32>(count, UNTOUCHED_32);
    succeeds(fd_write(fd, iovecs(bytes + total, SIZE - total), 1, count));
    check(1, load<i32>(count) > 0 && load<i32>(count) <= SIZE - total);
    total += load<i32>(count);
  }
  check(2, total == SIZE);
  const tail = buffer(4);
  const filestat = buffer(64);
  setUp(fd_filestat_get(fd, filestat) == 0 && fd_pread(fd, iovecs(tail, 4), 1, SIZE - 4, count) == 0);
  check(3, load<u64>(filestat, 32) == SIZE);
  check(4, load<i32>(count) == 4 && load<i32>(tail) == load<i32>(bytes + SIZE - 4));
  exit(0);
}
