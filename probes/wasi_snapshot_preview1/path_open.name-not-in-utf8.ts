// claim: path_open refuses to create a name that is not UTF-8
// weight: unusual
// when: world a name that is not UTF-8
// matters: WASI promises that names are UTF-8: one that is not cannot be listed again.
// source: WebAssembly/WASI preview1 docs.md, path_open "path", a string, which is UTF-8; errno "ilseq"
//
// Node creates it.

import { buffer } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { CREATE, FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

const NAME = memory.data<u8>([0x61, 0xff, 0xfe]);

export function _start(): void {
  refuses(path_open(sandbox(), FOLLOW, NAME, 3, CREATE, READ | WRITE, 0, 0, buffer(4)));
  exit(0);
}
