// claim: path_link makes two names of one file: what is written through one is read through the other
// weight: unusual
// matters: A copy instead of a link doubles the disk's use, and changes through one name are lost.
// source: WebAssembly/WASI preview1 docs.md, path_link
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_FILE, contains, typeOf } from "../abi/effect";
import { open, sandbox } from "../abi/sandbox";
import { fd_write, path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  succeeds(path_link(dir, 0, text("hello.txt"), 9, dir, text("second"), 6));
  check(1, typeOf("second") == TYPE_FILE);
  setUp(fd_write(open("second"), iovecs(text("HELLO"), 5), 1, buffer(4)) == 0);
  check(2, contains("hello.txt", "HELLO, file"));
  exit(0);
}
