// claim: fd_readdir gives a name of 200 bytes to who comes back with a buffer that just holds it
// weight: unusual
// when: world a name of 200 bytes
// matters: wasi-libc's readdir.c and Rust std's ReadDir (sys/fs/wasi.rs), which begins with 128 bytes, enlarge the buffer for a name that does not fit and ask again at the same cookie; otherwise the name is lost or asked for without end.
// source: WebAssembly/WASI preview1 docs.md, fd_readdir: truncating "allows the caller to grow its read buffer size"; Rust ReadDir grows to that size

import { UNTOUCHED_32, buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { DIRENT } from "../abi/dirents";
import { CREATE, DIRECTORY, PATHS, READ, WRITE, open, sandbox } from "../abi/sandbox";
import { fd_readdir, path_create_directory, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(path_create_directory(sandbox(), text("dir"), 3) == 0);
  const fd = open("dir", DIRECTORY, PATHS);
  const name = buffer(200);
  for (let i = 0; i < 200; i++) store<u8>(name + i, 0x78);
  setUp(path_open(fd, 0, name, 200, CREATE, READ | WRITE, 0, 0, buffer(4)) == 0);
  const entries = buffer(256);
  const used = buffer(4);
  let cookie: u64 = 0;
  for (let calls = 0; calls < 4; calls++) {
    store<i32>(used, UNTOUCHED_32);
    succeeds(fd_readdir(fd, entries, 224, cookie, used));
    check(1, load<u32>(used) <= 224);
    let at: usize = 0;
    while (at + DIRENT <= load<u32>(used) && load<u32>(entries + at, 16) < 200) {
      cookie = load<u64>(entries + at);
      at += DIRENT + load<u32>(entries + at, 16);
    }
    // What begins further back does not fit: it comes whole at its own cookie.
    if (at == 0) break;
  }
  check(2, load<u32>(used) == 224 && load<u32>(entries, 16) == 200);
  for (let i = 0; i < 200; i++) check(3, load<u8>(entries + DIRENT + i) == 0x78);
  exit(0);
}
