// claim: path_create_directory takes a name in UTF-8
// weight: unusual
// when: world a name that is not ASCII
// matters: A folder of a user with an umlaut in the name; mangled, it is not found again.
// source: WebAssembly/WASI preview1 docs.md, path_create_directory "path", a string

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_DIRECTORY } from "../abi/effect";
import { ENOENT } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_create_directory, path_filestat_get } from "../abi/wasi_snapshot_preview1";

const NAME = memory.data<u8>([0x63, 0x61, 0x66, 0xc3, 0xa9]);

export function _start(): void {
  const filestat = buffer(64);
  succeeds(path_create_directory(sandbox(), NAME, 5));
  const errno = path_filestat_get(sandbox(), 0, NAME, 5, filestat);
  check(2, errno != ENOENT);
  setUp(errno == 0);
  check(1, load<u8>(filestat, 16) == TYPE_DIRECTORY);
  exit(0);
}
