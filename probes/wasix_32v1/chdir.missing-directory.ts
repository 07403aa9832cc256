// claim: chdir to a directory that is not there fails with ENOENT
// weight: ordinary
// when: world nothing of that name
// matters: env::set_current_dir of Rust's std for WASIX (sys/pal/wasix/os.rs) makes NotFound of it; a program that creates the directory on that error and goes there would give up instead.
// source: wasix-org/wasix-witx wasix_v1.witx, chdir; wasmer lib/wasix chdir.rs: Errno::Noent (chdir(2))

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { chdir } from "../abi/wasix_32v1";

const ENOENT = 44;

export function _start(): void {
  failsWith(chdir(text("/sandbox/absent"), 15), ENOENT);
  exit(0);
}
