// claim: path_readlink fills a buffer that just holds the target and adds no zero byte
// weight: unusual
// when: world a symbolic link; world a buffer as long as the target
// matters: Go's os.Readlink (os/file_unix.go) and Rust's fs::read_link (sys/fs/wasi.rs) take a full buffer for one that was too short and double it; an errno other than ERANGE ends them.
// source: WebAssembly/WASI preview1 docs.md, path_readlink "The number of bytes placed in the buffer"; wasi-testsuite readlink.rs
//
// Node answers ENOBUFS and Wasmer EOVERFLOW: they want room for one byte more.

import { buffer, same, text, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { path_readlink, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const target = buffer(16);
  const used = buffer(4);
  setUp(path_symlink(text("target"), 6, dir, text("link"), 4) == 0);
  succeeds(path_readlink(dir, text("link"), 4, target, 6, used));
  check(1, load<i32>(used) == 6 && same(target, "target"));
  check(2, untouched(target + 6, 10));
  exit(0);
}
