// claim: open-at of a path that leads out of the directory is refused
// weight: ordinary
// matters: wasi-libc's __wasilibc_find_abspath (preopens.c) hands paths with .. on as they are, so the host alone keeps an extracted archive or a request's path inside the granted directory
// source: WebAssembly/WASI 0.2 filesystem/types.wit, the introduction: paths are relative to a directory that is given, and .. that leads out of it fails with not-permitted; the sandbox of every guest rests on it
// files: {"folder/": ""}

import { holds } from "../abi/component";
import { openAt } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { READ, sandbox } from "../abi/component-sandbox";

export function run(): i32 {
  const at = room(8);
  openAt(sandbox(), 0, bytes("../stdin"), 8, 0, READ, at);
  if (load<u8>(at) != 1) return holds(false);
  store<u8>(at, 0xa5);
  openAt(sandbox(), 0, bytes("folder/../../stdin"), 18, 0, READ, at);
  return holds(load<u8>(at) == 1);
}
