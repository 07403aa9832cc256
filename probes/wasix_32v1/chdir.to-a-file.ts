// claim: chdir to a file fails with ENOTDIR
// weight: unusual
// when: world a file of that name
// matters: env::set_current_dir of Rust's std for WASIX makes NotADirectory of it; a host that moves there breaks every relative path opened afterwards, far from the mistake.
// source: wasix-org/wasix-witx wasix_v1.witx, chdir; wasmer lib/wasix chdir.rs: Errno::Notdir (chdir(2))
// files: {"hello.txt": "hello"}

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { chdir } from "../abi/wasix_32v1";

const ENOTDIR = 54;

export function _start(): void {
  failsWith(chdir(text("/sandbox/hello.txt"), 18), ENOTDIR);
  exit(0);
}
