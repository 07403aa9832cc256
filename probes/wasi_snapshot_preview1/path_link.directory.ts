// claim: path_link of a directory is refused
// weight: unusual
// when: world a directory
// matters: A tree with a loop in it is never walked to its end: POSIX forbids such links.
// source: WebAssembly/WASI preview1 docs.md, path_link, "similar to linkat in POSIX": EPERM for a directory; wasi-testsuite path_link.rs
// files: {"dir/": ""}
//
// Wasmer answers 0.

import { text } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  refuses(path_link(dir, 0, text("dir"), 3, dir, text("second"), 6));
  check(1, typeOf("second") == -1);
  exit(0);
}
