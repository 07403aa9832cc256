// claim: fd_read reads a file of 200 KiB into one buffer, in as many calls as it takes
// weight: ordinary
// when: world more than 64 KiB
// matters: Go's os.ReadFile and wasi-libc's read.c ask for whole files at once; bytes lost between two calls corrupt a large asset.
// source: WebAssembly/WASI preview1 docs.md, fd_read; Rust std::fs::read and Go os.ReadFile read whole files so

import { UNTOUCHED_32, buffer, iovecs } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { CREATE, open } from "../abi/sandbox";
import { fd_read, fd_write } from "../abi/wasi_snapshot_preview1";

const SIZE = 204_800;
const written = memory.data(SIZE);
const bytes = memory.data(SIZE);

export function _start(): void {
  // A number in every 1,024 bytes: an interpreter takes its time for every byte.
  for (let at = 0; at < SIZE; at += 1024) store<i32>(written + at, at + 7);
  const fd = open("large", CREATE);
  const count = buffer(4);
  for (let at = 0; at < SIZE; at += load<i32>(count)) {
    setUp(fd_write(fd, iovecs(written + at, SIZE - at), 1, count) == 0 && load<i32>(count) > 0);
  }
  const reader = open("large");
  let total = 0;
  for (let calls = 0; calls < 500 && total < SIZE; calls++) {
    store<i32>(count, UNTOUCHED_32);
    succeeds(fd_read(reader, iovecs(bytes + total, SIZE - total), 1, count));
    check(1, load<i32>(count) > 0 && load<i32>(count) <= SIZE - total);
    total += load<i32>(count);
  }
  check(2, total == SIZE);
  for (let at = 0; at < SIZE; at += 1024) check(3, load<i32>(bytes + at) == at + 7);
  exit(0);
}
