// claim: path_readlink gives the target of a link that was there before
// weight: unusual
// when: world a symbolic link
// matters: ls -l and tar on a tree with links that the guest did not make.
// source: WebAssembly/WASI preview1 docs.md, path_readlink
// files: {"hello.txt": "hello, file"}
// links: {"link": "hello.txt"}

import { buffer, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_SYMLINK, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_readlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(typeOf("link") == TYPE_SYMLINK);
  const target = buffer(32);
  const used = buffer(4);
  succeeds(path_readlink(sandbox(), text("link"), 4, target, 32, used));
  check(1, load<i32>(used) == 9 && same(target, "hello.txt"));
  exit(0);
}
