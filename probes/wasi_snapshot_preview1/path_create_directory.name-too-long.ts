// claim: path_create_directory with a name of 300 bytes fails with ENAMETOOLONG
// weight: unusual
// when: world a name of 300 bytes
// matters: A program that names folders after titles shortens them on ENAMETOOLONG.
// source: WebAssembly/WASI preview1 docs.md, errno "nametoolong"; mkdirat in POSIX
//
// Wasmer answers EIO.

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENAMETOOLONG } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_create_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const name = buffer(300);
  for (let i = 0; i < 300; i++) store<u8>(name + i, 0x78);
  failsWith(path_create_directory(sandbox(), name, 300), ENAMETOOLONG);
  exit(0);
}
