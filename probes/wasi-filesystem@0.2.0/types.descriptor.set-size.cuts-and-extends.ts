// claim: set-size cuts a file, and extends one with zeroes
// weight: ordinary
// matters: fd_filestat_set_size of the preview1 adapter, behind ftruncate and File::set_len, calls it; a database that shrinks its journal would replay what it dropped
// source: WebAssembly/WASI 0.2 filesystem/types.wit, set-size: extra bytes are filled with zeros; the preview1 adapter of Wasmtime, fd_filestat_set_size
// files: {"ten.txt": "0123456789"}

import { holds, isString } from "../abi/component";
import { readAt, setSize } from "../abi/component-files";
import { room } from "../abi/component-room";
import { open, READ, WRITE } from "../abi/component-sandbox";

export function run(): i32 {
  const file = open("ten.txt", 0, READ | WRITE);
  const at = room(16);
  setSize(file, 4, at);
  if (load<u8>(at) != 0) return holds(false);
  readAt(file, 100, 0, at);
  if (load<u8>(at) != 0 || !isString(at + 4, "0123")) return holds(false);
  store<u8>(at, 0xa5);
  setSize(file, 6, at);
  if (load<u8>(at) != 0) return holds(false);
  readAt(file, 100, 4, at);
  return holds(load<u8>(at) == 0 && load<u32>(at + 8) == 2 && load<u16>(load<u32>(at + 4)) == 0);
}
