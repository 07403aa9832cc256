// claim: path_open takes names in UTF-8
// weight: unusual
// when: world a name that is not ASCII
// matters: A file of a user with an umlaut in its name; mangled, it is not found.
// source: WebAssembly/WASI preview1 docs.md, path_open
// files: {"café": "coffee"}

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isOpen } from "../abi/opened";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { fd_read, path_open } from "../abi/wasi_snapshot_preview1";

const NAME = memory.data<u8>([0x63, 0x61, 0x66, 0xc3, 0xa9]);

export function _start(): void {
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, NAME, 5, 0, READ, 0, 0, opened));
  check(1, isOpen(load<i32>(opened)));
  const bytes = buffer(16);
  const nread = buffer(4);
  setUp(fd_read(load<i32>(opened), iovecs(bytes, 16), 1, nread) == 0);
  check(2, load<i32>(nread) == 6 && same(bytes, "coffee"));
  exit(0);
}
