// claim: path_link makes a name that opens with the rights and flags of the first
// weight: unusual
// when: world a file with two names, opened
// matters: A package store opens its files by whichever name it has.
// source: wasi-testsuite path_link.rs
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_FILE, typeOf } from "../abi/effect";
import { READ, open, sandbox } from "../abi/sandbox";
import { fd_fdstat_get, path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const one = buffer(24);
  const two = buffer(24);
  succeeds(path_link(dir, 0, text("hello.txt"), 9, dir, text("second"), 6));
  check(1, typeOf("second") == TYPE_FILE);
  setUp(fd_fdstat_get(open("hello.txt", 0, READ), one) == 0 && fd_fdstat_get(open("second", 0, READ), two) == 0);
  check(2, load<u8>(one) == load<u8>(two) && load<u16>(one, 2) == load<u16>(two, 2));
  check(3, load<u64>(one, 8) == load<u64>(two, 8) && load<u64>(one, 16) == load<u64>(two, 16));
  exit(0);
}
