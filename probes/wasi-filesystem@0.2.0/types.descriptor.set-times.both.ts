// claim: set-times sets both times of an open file to the second
// weight: ordinary
// matters: wasi-libc's futimens.c and fd_filestat_set_times of the preview1 adapter, behind File::set_times, call it; unpacked files would all look new
// source: WebAssembly/WASI 0.2 filesystem/types.wit, set-times; new-timestamp; futimens of wasi-libc, std::fs::File::set_times of Rust
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { setTimes, stat, TIMESTAMP } from "../abi/component-files";
import { room } from "../abi/component-room";
import { open, READ, WRITE } from "../abi/component-sandbox";

export function run(): i32 {
  const file = open("ten.txt", 0, READ | WRITE);
  const at = room(104);
  setTimes(file, TIMESTAMP, 900_000_000, 0, TIMESTAMP, 1_000_000_000, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  stat(file, at);
  if (load<u8>(at) != 0 || load<u8>(at + 56) != 1) return holds(false);
  return holds(load<u64>(at + 64) == 1_000_000_000 && load<u32>(at + 72) < 1_000_000_000);
}
