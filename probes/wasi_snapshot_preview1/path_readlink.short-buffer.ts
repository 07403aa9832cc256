// claim: path_readlink cuts the target off at the end of the buffer
// weight: unusual
// when: world a symbolic link; world a buffer shorter than the target
// matters: Rust's fs::read_link (sys/fs/wasi.rs) sees by a full buffer that it must be larger, and fails at any errno; Go's os.Readlink (os/file_unix.go) forgives ERANGE alone.
// source: WebAssembly/WASI preview1 docs.md, path_readlink
// files: {"hello.txt": "hello, file"}
//
// path_readlink is "similar to readlinkat in POSIX", which cuts the target off and gives what was placed in the
// buffer. Node answers ENOBUFS, wazero ERANGE and Wasmer EOVERFLOW; Wasmtime, which answered ERANGE, cuts it off.

import { buffer, same, text, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { path_readlink, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  setUp(path_symlink(text("hello.txt"), 9, dir, text("link"), 4) == 0);
  const target = buffer(16);
  const used = buffer(4);
  succeeds(path_readlink(dir, text("link"), 4, target, 4, used));
  check(1, load<i32>(used) == 4);
  check(2, same(target, "hell"));
  check(3, untouched(target + 4, 12));
  exit(0);
}
