// claim: path_filestat_get of a name of 300 bytes fails with ENAMETOOLONG
// weight: unusual
// when: world a name of 300 bytes
// matters: Module resolvers and globs ask for odd, long names: ENAMETOOLONG means that no such file can be, another errno looks like a broken disk.
// source: WebAssembly/WASI preview1 docs.md, errno "nametoolong"; stat in POSIX
//
// Wasmer answers ENOENT.

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENAMETOOLONG } from "../abi/errno";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const name = buffer(300);
  for (let i = 0; i < 300; i++) store<u8>(name + i, 0x78);
  failsWith(path_filestat_get(sandbox(), FOLLOW, name, 300, buffer(64)), ENAMETOOLONG);
  exit(0);
}
