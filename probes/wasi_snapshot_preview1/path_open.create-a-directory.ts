// claim: path_open with the flags create and directory together is refused where nothing is
// weight: unusual
// when: argument 4 has 3 (create, directory); by no libc
// matters: open(2) cannot make a directory; success gives a file where a folder is expected.
// source: WebAssembly/WASI preview1 docs.md, oflags "creat", "directory"; open in POSIX leaves it open, Linux answers EINVAL

import { buffer, text } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { typeOf } from "../abi/effect";
import { CREATE, DIRECTORY, FOLLOW, PATHS, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(path_open(sandbox(), FOLLOW, text("new"), 3, CREATE | DIRECTORY, PATHS, 0, 0, buffer(4)));
  check(1, typeOf("new") == -1);
  exit(0);
}
