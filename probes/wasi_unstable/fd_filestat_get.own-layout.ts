// claim: fd_filestat_get of wasi_unstable gives links, size and time of change where its filestat has them
// weight: ordinary
// matters: fstat of wasi-libc of 2019 (fstat.c) reads the size at its own place: preview 1's layout puts the high half of another field there.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/typenames.witx, filestat: "nlink" is a u32
// files: {"hello.txt": "hello, file"}
// build: wasi_unstable
//
// Node, Deno, Bun and wazero link wasi_unstable and answer as wasi_snapshot_preview1 does, with 64 bytes. Wasmtime and
// Wasmer keep the two apart.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_FILE } from "../abi/effect";
import { open } from "../abi/sandbox";
import { FILESTAT_LINKS, FILESTAT_MTIM, FILESTAT_SIZE, FILESTAT_TYPE, fd_filestat_get } from "../abi/wasi_unstable";

export function _start(): void {
  const filestat = buffer(64);
  succeeds(fd_filestat_get(open("hello.txt"), filestat));
  check(1, load<u8>(filestat, FILESTAT_TYPE) == TYPE_FILE);
  check(2, load<u32>(filestat, FILESTAT_LINKS) == 1);
  check(3, load<u64>(filestat, FILESTAT_SIZE) == 11);
  check(4, load<u64>(filestat, FILESTAT_MTIM) > 1_577_836_800_000_000_000); // 2020
  exit(0);
}
