// claim: after chdir to an absolute path getcwd gives that path
// weight: ordinary
// when: world an absolute path; by no libc
// matters: chdir in wasix-libc (libc-bottom-half/sources/chdir.c) tells the host of its move with it; where it does not stick, bash's cd and the processes it starts stand in different directories.
// source: wasix-org/wasix-witx wasix_v1.witx, chdir
// files: {"sub/": ""}

import { buffer, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { chdir, getcwd } from "../abi/wasix_32v1";

export function _start(): void {
  const path = buffer(64);
  const length = buffer(4);
  store<i32>(length, 64);
  succeeds(chdir(text("/sandbox/sub"), 12));
  setUp(getcwd(path, length) == 0);
  check(1, load<i32>(length) == 12 && same(path, "/sandbox/sub"));
  exit(0);
}
