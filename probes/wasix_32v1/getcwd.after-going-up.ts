// claim: getcwd after chdir to .. gives the directory above, without dots
// weight: unusual
// matters: bash's pwd -P and Python's os.getcwd show what comes back, and scripts compare it with strings; "/sandbox/below/.." is the same place under a name that nothing matches.
// source: getcwd(3p): the pathname contains no components that are dot or dot-dot
// files: {"below/": ""}

import { buffer, same, text, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { chdir, getcwd } from "../abi/wasix_32v1";

export function _start(): void {
  const length = buffer(4);
  const path = buffer(64);
  store<i32>(length, 64);
  setUp(chdir(text("/sandbox/below"), 14) == 0 && chdir(text(".."), 2) == 0);
  succeeds(getcwd(path, length));
  check(1, load<i32>(length) == 8 && same(path, "/sandbox"));
  check(2, load<u8>(path, 8) == 0 || untouched(path + 8, 1));
  exit(0);
}
