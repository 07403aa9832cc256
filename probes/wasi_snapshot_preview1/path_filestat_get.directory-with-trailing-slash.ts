// claim: path_filestat_get of a directory takes a slash behind its name
// weight: unusual
// when: world a slash behind the name
// matters: Scripts write dir/ and tests for it; a host that refuses it hides every folder.
// source: WebAssembly/WASI preview1 docs.md, path_filestat_get; POSIX 4.13 pathname resolution
// files: {"dir/": ""}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_DIRECTORY } from "../abi/effect";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const filestat = buffer(64);
  succeeds(path_filestat_get(sandbox(), FOLLOW, text("dir/"), 4, filestat));
  check(1, load<u8>(filestat, 16) == TYPE_DIRECTORY);
  exit(0);
}
