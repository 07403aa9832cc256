// claim: path_link makes a name whose file has the status of the first: number, links, size and times
// weight: unusual
// when: world a file with two names
// matters: find -samefile and du know a file with two names by its number and its count of links.
// source: wasi-testsuite path_link.rs
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_FILE, typeOf } from "../abi/effect";
import { open, sandbox } from "../abi/sandbox";
import { fd_filestat_get, path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const one = buffer(64);
  const two = buffer(64);
  succeeds(path_link(dir, 0, text("hello.txt"), 9, dir, text("second"), 6));
  check(1, typeOf("second") == TYPE_FILE);
  setUp(fd_filestat_get(open("hello.txt"), one) == 0 && fd_filestat_get(open("second"), two) == 0);
  check(2, load<u64>(one, 8) != 0 && load<u64>(one, 8) == load<u64>(two, 8));
  check(3, load<u64>(one, 24) == 2 && load<u64>(two, 24) == 2);
  check(4, load<u64>(one, 32) == load<u64>(two, 32) && load<u64>(one, 48) == load<u64>(two, 48));
  exit(0);
}
