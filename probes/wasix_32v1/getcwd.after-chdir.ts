// claim: getcwd gives the directory that chdir went to
// weight: ordinary
// matters: make_absolute in wasix-libc (libc-bottom-half/sources/chdir.c) takes the directory from the host once and joins relative paths to it; a child started after cd would open its files elsewhere.
// source: wasix-org/wasix-witx wasix_v1.witx, getcwd; wasix-libc getcwd.c
// files: {"below/": ""}

import { buffer, same, text, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { chdir, getcwd } from "../abi/wasix_32v1";

export function _start(): void {
  const length = buffer(4);
  const path = buffer(64);
  store<i32>(length, 64);
  setUp(chdir(text("/sandbox/below"), 14) == 0);
  succeeds(getcwd(path, length));
  check(1, load<i32>(length) == 14 && same(path, "/sandbox/below"));
  check(2, load<u8>(path, 14) == 0 || untouched(path + 14, 1));
  exit(0);
}
