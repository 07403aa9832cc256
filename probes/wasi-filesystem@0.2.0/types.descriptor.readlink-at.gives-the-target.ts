// claim: readlink-at gives what a symbolic link holds
// weight: ordinary
// matters: path_readlink of the preview1 adapter, behind readlink and std::fs::read_link, calls it; realpath and version control would follow a wrong link
// source: WebAssembly/WASI 0.2 filesystem/types.wit, readlink-at: reads the contents of a symbolic link; the preview1 adapter of Wasmtime, path_readlink

import { holds, isString } from "../abi/component";
import { readlinkAt, symlinkAt } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { sandbox } from "../abi/component-sandbox";

export function run(): i32 {
  const at = room(16);
  symlinkAt(sandbox(), bytes("some/where"), 10, bytes("link"), 4, at);
  if (load<u8>(at) != 0) unreachable();
  memory.fill(at, 0xa5, 16);
  readlinkAt(sandbox(), bytes("link"), 4, at);
  return holds(load<u8>(at) == 0 && isString(at + 4, "some/where"));
}
