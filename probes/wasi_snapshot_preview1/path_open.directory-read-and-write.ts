// claim: path_open of a directory for reading and writing fails with EISDIR
// weight: unusual
// when: world a directory
// matters: open(2) with O_RDWR on a directory: editors say that it is one, by this errno alone.
// source: wasi-testsuite path_open_preopen.rs; errno "isdir"

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EISDIR } from "../abi/errno";
import { DIRECTORY, READ_FILE, WRITE_FILE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_open(sandbox(), 0, text("."), 1, DIRECTORY, READ_FILE | WRITE_FILE, 0, 0, buffer(4)), EISDIR);
  exit(0);
}
