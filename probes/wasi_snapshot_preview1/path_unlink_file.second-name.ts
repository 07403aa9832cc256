// claim: path_unlink_file of one name of a file leaves the other
// weight: unusual
// when: world a file with two names
// harm: destroys
// matters: A package manager that removes one project must not take the file from its store.
// source: WebAssembly/WASI preview1 docs.md, path_unlink_file; unlinkat in POSIX
// files: {"hello.txt": "hello, file"}

import { text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { contains, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_link, path_unlink_file } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  setUp(path_link(dir, 0, text("hello.txt"), 9, dir, text("second"), 6) == 0);
  succeeds(path_unlink_file(dir, text("second"), 6));
  check(1, typeOf("second") == -1);
  check(2, contains("hello.txt", "hello, file"));
  exit(0);
}
