// claim: path_rename moves a link that was there before, and not what it leads to
// weight: unusual
// when: world a symbolic link
// harm: destroys
// matters: mv on a link in a tree that somebody else made; otherwise the file behind it is moved away.
// source: WebAssembly/WASI preview1 docs.md, path_rename; rename(2): a symbolic link itself is renamed
// files: {"hello.txt": "hello, file"}
// links: {"link": "hello.txt"}

import { text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_SYMLINK, contains, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(typeOf("link") == TYPE_SYMLINK);
  const dir = sandbox();
  succeeds(path_rename(dir, text("link"), 4, dir, text("moved"), 5));
  check(1, typeOf("moved") == TYPE_SYMLINK);
  check(2, contains("hello.txt", "hello, file"));
  exit(0);
}
