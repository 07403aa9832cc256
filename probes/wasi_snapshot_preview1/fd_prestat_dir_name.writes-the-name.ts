// claim: fd_prestat_dir_name writes just the bytes of the name, among them that of /sandbox or of a parent
// weight: ordinary
// matters: wasi-libc's preopens.c and the init of Go's syscall/fs_wasip1.go match every path against these names; a wrong one, and no file is found.
// source: WebAssembly/WASI preview1 docs.md, fd_prestat_dir_name

import { buffer, same, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_prestat_dir_name, fd_prestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const prestat = buffer(8);
  let known = 0;
  for (let fd = 3; fd < 16 && fd_prestat_get(fd, prestat) == 0; fd++) {
    const length = load<i32>(prestat, 4);
    setUp(length > 0 && length < 64);
    const name = buffer(80);
    succeeds(fd_prestat_dir_name(fd, name, length));
    check(1, !untouched(name, length));
    check(2, untouched(name + length, 80 - length));
    // Node 16 counts a NUL behind the name.
    const letters = load<u8>(name + length - 1) == 0 ? length - 1 : length;
    if (letters == 8 && same(name, "/sandbox")) known++;
    if (letters == 7 && same(name, "sandbox")) known++;
    if (letters == 1 && (same(name, "/") || same(name, "."))) known++;
  }
  check(3, known > 0);
  exit(0);
}
