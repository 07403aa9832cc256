// claim: path_symlink refuses an empty target
// weight: unusual
// when: world an empty target; by no libc
// matters: POSIX forbids it; what reads such a link gets an empty path.
// source: WebAssembly/WASI preview1 docs.md, path_symlink, "similar to symlinkat in POSIX": ENOENT for an empty string
//
// Wasmtime answers ENOENT, as POSIX does, Node and wazero EINVAL. Wasmer makes the link.

import { text } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(path_symlink(text("x"), 0, sandbox(), text("link"), 4));
  check(1, typeOf("link") == -1);
  exit(0);
}
