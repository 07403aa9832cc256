// claim: path_open creates no file with a slash behind its name
// weight: unusual
// when: argument 4 has 1 (create); world a slash behind the name
// matters: A slash means a folder: a file by that name surprises every other tool.
// source: WebAssembly/WASI preview1 docs.md, oflags "creat"; open in POSIX: EISDIR or ENOENT

import { buffer, text } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { typeOf } from "../abi/effect";
import { CREATE, FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(path_open(sandbox(), FOLLOW, text("new.txt/"), 8, CREATE, READ | WRITE, 0, 0, buffer(4)));
  check(1, typeOf("new.txt") == -1);
  exit(0);
}
