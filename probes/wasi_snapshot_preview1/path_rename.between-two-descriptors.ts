// claim: path_rename moves a file from one directory to another, each named by its descriptor
// weight: unusual
// matters: mv from one mounted folder to another; a host that looks below the first only loses the file.
// source: WebAssembly/WASI preview1 docs.md, path_rename "new_fd": "The working directory at which the resolution of the new path starts"
// files: {"one/a.txt": "from a", "two/": ""}

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains, typeOf } from "../abi/effect";
import { DIRECTORY, PATHS, open } from "../abi/sandbox";
import { path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const one = open("one", DIRECTORY, PATHS);
  const two = open("two", DIRECTORY, PATHS);
  succeeds(path_rename(one, text("a.txt"), 5, two, text("b.txt"), 5));
  check(1, typeOf("one/a.txt") == -1);
  check(2, contains("two/b.txt", "from a"));
  exit(0);
}
