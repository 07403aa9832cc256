// claim: path_unlink_file removes a link that was there before, and leaves what it leads to
// weight: unusual
// when: world a symbolic link
// harm: destroys
// matters: rm on a link in a tree that somebody else made; otherwise the file behind it is gone.
// source: WebAssembly/WASI preview1 docs.md, path_unlink_file; unlink(2): a symbolic link itself is removed
// files: {"hello.txt": "hello, file"}
// links: {"link": "hello.txt"}

import { text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_SYMLINK, contains, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_unlink_file } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(typeOf("link") == TYPE_SYMLINK);
  succeeds(path_unlink_file(sandbox(), text("link"), 4));
  check(1, typeOf("link") == -1);
  check(2, contains("hello.txt", "hello, file"));
  exit(0);
}
