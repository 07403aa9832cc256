// claim: path_filestat_get of wasi_unstable gives type and size where its filestat has them, and writes 56 bytes
// weight: ordinary
// matters: stat(2) of wasi-libc of 2019 (fstatat.c) reads the size at its own place, and has 56 bytes for it.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/typenames.witx, filestat: "nlink" is a u32
// files: {"hello.txt": "hello, file"}
// build: wasi_unstable
//
// Node, Deno, Bun and wazero link wasi_unstable and answer as wasi_snapshot_preview1 does, with 64 bytes. Wasmtime and
// Wasmer keep the two apart.

import { buffer, text, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_FILE } from "../abi/effect";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { FILESTAT, FILESTAT_SIZE, FILESTAT_TYPE, path_filestat_get } from "../abi/wasi_unstable";

export function _start(): void {
  const filestat = buffer(80);
  succeeds(path_filestat_get(sandbox(), FOLLOW, text("hello.txt"), 9, filestat));
  check(1, load<u8>(filestat, FILESTAT_TYPE) == TYPE_FILE);
  check(2, load<u64>(filestat, FILESTAT_SIZE) == 11);
  check(3, untouched(filestat + FILESTAT, 24));
  exit(0);
}
