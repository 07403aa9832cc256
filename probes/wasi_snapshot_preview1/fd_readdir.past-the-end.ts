// claim: fd_readdir at the cookie of the last entry gives no entry more
// weight: unusual
// matters: wasi-libc's readdir.c asks once more when an entry ended just at the end of its buffer; one that comes again makes the loop endless.
// source: WebAssembly/WASI preview1 docs.md, dirent "d_next"; Rust ReadDir asks again whenever the buffer was returned full
// files: {"alpha.txt": "a", "beta.txt": "b"}

import { UNTOUCHED_32, buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { DIRENT, endAt } from "../abi/dirents";
import { sandbox } from "../abi/sandbox";
import { fd_readdir } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = sandbox();
  const entries = buffer(1024);
  const used = buffer(4);
  succeeds(fd_readdir(fd, entries, 1024, 0, used));
  check(1, load<u32>(used) >= 2 * DIRENT && load<u32>(used) < 1024 && endAt(entries, load<u32>(used)));
  let last: u64 = 0;
  for (let at: usize = 0; at < load<u32>(used); at += DIRENT + load<u32>(entries + at, 16)) last = load<u64>(entries + at);
  store<i32>(used, UNTOUCHED_32);
  succeeds(fd_readdir(fd, entries, 1024, last, used));
  check(2, load<u32>(used) == 0);
  exit(0);
}
