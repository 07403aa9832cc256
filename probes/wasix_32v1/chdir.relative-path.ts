// claim: chdir to a relative path goes on from the current directory
// weight: ordinary
// matters: env::set_current_dir of Rust's std (sys/pal/wasix/os.rs) and chdir of wasix-libc hand relative paths to the host as they are; a second "sub" taken from the root ends somewhere else.
// source: wasix-org/wasix-witx wasix_v1.witx, chdir (chdir(2))
// files: {"sub/": ""}

import { buffer, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { chdir, getcwd } from "../abi/wasix_32v1";

export function _start(): void {
  const path = buffer(64);
  const length = buffer(4);
  store<i32>(length, 64);
  setUp(chdir(text("/sandbox"), 8) == 0);
  succeeds(chdir(text("sub"), 3));
  setUp(getcwd(path, length) == 0);
  check(1, load<i32>(length) == 12 && same(path, "/sandbox/sub"));
  exit(0);
}
