// claim: link-at gives a file a second name, under which it has the same bytes
// weight: ordinary
// matters: path_link of the preview1 adapter, behind link and std::fs::hard_link, calls it; version control and package stores that link instead of copy lose the content
// source: WebAssembly/WASI 0.2 filesystem/types.wit, link-at: a hard link, similar to linkat in POSIX; the preview1 adapter of Wasmtime, path_link
// files: {"ten.txt": "0123456789"}

import { holds, isString } from "../abi/component";
import { linkAt, readAt, REGULAR_FILE, typeAt } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { open, READ, sandbox } from "../abi/component-sandbox";

export function run(): i32 {
  const at = room(16);
  linkAt(sandbox(), 0, bytes("ten.txt"), 7, sandbox(), bytes("two.txt"), 7, at);
  if (load<u8>(at) != 0 || typeAt("ten.txt") != REGULAR_FILE) return holds(false);
  readAt(open("two.txt", 0, READ), 100, 0, at);
  return holds(load<u8>(at) == 0 && isString(at + 4, "0123456789"));
}
