// claim: path_link gives a file a second name in another directory, named by its descriptor
// weight: unusual
// matters: Package managers link files from their store into node_modules.
// source: WebAssembly/WASI preview1 docs.md, path_link "new_fd": "The working directory at which the resolution of the new path starts"
// files: {"hello.txt": "hello, file", "dir/": ""}

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { DIRECTORY, PATHS, open, sandbox } from "../abi/sandbox";
import { path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const inner = open("dir", DIRECTORY, PATHS);
  succeeds(path_link(sandbox(), 0, text("hello.txt"), 9, inner, text("second"), 6));
  check(1, contains("dir/second", "hello, file"));
  exit(0);
}
