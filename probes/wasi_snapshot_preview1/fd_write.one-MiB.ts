// claim: fd_write writes 1 MiB to a file, in as many calls as it takes
// weight: ordinary
// when: world more than 64 KiB
// matters: Go's os.WriteFile over syscall.Write hands a whole file over at once; bytes lost between two calls corrupt it.
// source: WebAssembly/WASI preview1 docs.md, fd_write; Rust Write::write_all and Go os.File.Write go on with what is left

import { UNTOUCHED_32, buffer, iovecs } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { CREATE, open } from "../abi/sandbox";
import { fd_read, fd_write } from "../abi/wasi_snapshot_preview1";

const SIZE = 1_048_576;
const bytes = memory.data(SIZE);
const back = memory.data(SIZE);

export function _start(): void {
  store<u32>(bytes + SIZE - 4, 0x21646e65); // end!
  const fd = open("large", CREATE);
  const count = buffer(4);
  let total = 0;
  for (let calls = 0; calls < 500 && total < SIZE; calls++) {
    store<i32>(count, UNTOUCHED_32);
    succeeds(fd_write(fd, iovecs(bytes + total, SIZE - total), 1, count));
    check(1, load<i32>(count) > 0 && load<i32>(count) <= SIZE - total);
    total += load<i32>(count);
  }
  check(2, total == SIZE);
  const reader = open("large");
  let read = 0;
  // Not by fd_seek: hosts of wasi_unstable that take its whence for that of preview 1 would fail here.
  for (let calls = 0; calls < 500 && read < SIZE; calls++) {
    setUp(fd_read(reader, iovecs(back + read, SIZE - read), 1, count) == 0);
    if (load<i32>(count) == 0) break;
    read += load<i32>(count);
  }
  check(3, read == SIZE && load<u32>(back + SIZE - 4) == 0x21646e65);
  exit(0);
}
