// claim: path_link keeps a file alive when its first name is removed
// weight: unusual
// matters: Atomic replacement by link and unlink keeps the data under the other name.
// source: WebAssembly/WASI preview1 docs.md, path_link, "similar to linkat in POSIX"
// files: {"hello.txt": "hello, file"}

import { text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_link, path_unlink_file } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  succeeds(path_link(dir, 0, text("hello.txt"), 9, dir, text("second"), 6));
  setUp(path_unlink_file(dir, text("hello.txt"), 9) == 0);
  check(1, contains("second", "hello, file"));
  exit(0);
}
