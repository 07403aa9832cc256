// claim: path_link that does not follow gives the symbolic link itself a second name
// weight: unusual
// when: argument 1 lacks 1 (follow); world a symbolic link
// matters: cp -al copies trees of links; one that follows makes other files of them.
// source: WebAssembly/WASI preview1 docs.md, lookupflags "symlink_follow"; wasi-testsuite path_link.rs
// files: {"hello.txt": "hello, file"}

import { text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_SYMLINK, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_link, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  setUp(path_symlink(text("hello.txt"), 9, dir, text("link"), 4) == 0);
  succeeds(path_link(dir, 0, text("link"), 4, dir, text("second"), 6));
  check(1, typeOf("second") == TYPE_SYMLINK);
  exit(0);
}
