// claim: fd_readdir gives the type of each entry
// weight: unusual
// matters: Rust std's remove_dir_all (sys/fs/wasi.rs) decides by it whether to descend or to unlink, and Go's os.ReadDir (os/dirent_wasip1.go) takes each entry's type from it; a wrong one leaves trees standing and walks skip folders.
// source: WebAssembly/WASI preview1 docs.md, dirent "d_type"
// files: {"alpha.txt": "a", "beta/": "", "gamma": "c"}

import { buffer, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { endAt } from "../abi/dirents";
import { TYPE_DIRECTORY, TYPE_FILE } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { fd_readdir } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const entries = buffer(1024);
  const used = buffer(4);
  succeeds(fd_readdir(sandbox(), entries, 1024, 0, used));
  check(2, load<u32>(used) < 1024 && endAt(entries, load<u32>(used)));
  let found = 0;
  for (let at: usize = 0; at + 24 <= load<u32>(used); at += 24 + load<u32>(entries + at, 16)) {
    const name = entries + at + 24;
    const type = load<u8>(entries + at, 20);
    if (same(name, "alpha.txt")) found += type;
    else if (same(name, "beta")) found += type << 4;
  }
  check(1, found == TYPE_FILE + (TYPE_DIRECTORY << 4));
  exit(0);
}
