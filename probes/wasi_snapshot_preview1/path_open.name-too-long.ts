// claim: path_open of a name of 300 bytes fails with ENAMETOOLONG
// weight: unusual
// when: world a name of 300 bytes
// matters: A downloader that names files after addresses shortens the name on ENAMETOOLONG.
// source: WebAssembly/WASI preview1 docs.md, errno "nametoolong"; open in POSIX
//
// Wasmer answers EIO.

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENAMETOOLONG } from "../abi/errno";
import { CREATE, FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const name = buffer(300);
  for (let i = 0; i < 300; i++) store<u8>(name + i, 0x78);
  failsWith(path_open(sandbox(), FOLLOW, name, 300, CREATE, READ | WRITE, 0, 0, buffer(4)), ENAMETOOLONG);
  exit(0);
}
