// claim: fd_readdir with a small buffer, called again at the last d_next, lists every entry once
// weight: ordinary
// when: world a directory that does not fit the buffer
// matters: wasi-libc's readdir.c and Go's syscall.ReadDir (fs_wasip1.go) come back with the last d_next; entries are lost or come twice otherwise.
// source: WebAssembly/WASI preview1 docs.md, dirent "d_next"; wasi-libc readdir.c
// files: {"f00": "", "f01": "", "f02": "", "f03": "", "f04": "", "f05": "", "f06": "", "f07": "", "f08": "", "f09": "", "f10": "", "f11": ""}

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { fd_readdir } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = sandbox();
  const entries = buffer(64);
  const used = buffer(4);
  let cookie: u64 = 0;
  let found = 0;
  for (let calls = 0; calls < 60; calls++) {
    succeeds(fd_readdir(fd, entries, 64, cookie, used));
    check(1, load<u32>(used) <= 64);
    let at: usize = 0;
    while (at + 24 <= load<u32>(used) && at + 24 + load<u32>(entries + at, 16) <= load<u32>(used)) {
      if (load<u8>(entries + at, 24) == 0x66) {
        const bit = 1 << ((load<u8>(entries + at, 25) - 0x30) * 10 + load<u8>(entries + at, 26) - 0x30);
        check(2, (found & bit) == 0);
        found |= bit;
      }
      cookie = load<u64>(entries + at);
      at += 24 + load<u32>(entries + at, 16);
    }
    // Less than the size of the buffer: the end of the directory.
    if (load<u32>(used) < 64) break;
  }
  check(3, found == 0xfff);
  exit(0);
}
