// claim: path_remove_directory with a path out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A host that takes a path beyond the memory for an empty one removes the folder that it was handed.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// files: {"empty/": ""}
// expect: exited 0 or trapped
// stdout: "returned"

import { text } from "../abi/bytes";
import { exit, refuses, setUp, succeeds } from "../abi/check";
import { TYPE_DIRECTORY, typeOf } from "../abi/effect";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { sandbox } from "../abi/sandbox";
import { path_remove_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(typeOf("empty") == TYPE_DIRECTORY);
  succeeds(path_remove_directory(sandbox(), text("empty"), 5));
  validCallReturned();
  refuses(path_remove_directory(sandbox(), BEYOND, 5));
  exit(0);
}
