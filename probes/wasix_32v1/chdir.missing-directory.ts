// claim: chdir to a directory that is not there fails with ENOENT
// weight: core
// matters: chdir in wasix-libc returns this errno as its own; bash's cd says "No such file or directory" from it, and scripts that try one directory after another would stop at the first.
// source: wasix-org/wasix-witx wasix_v1.witx, chdir; wasmer lib/wasix chdir.rs: Errno::Noent (chdir(2))

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { chdir } from "../abi/wasix_32v1";

const ENOENT = 44;

export function _start(): void {
  failsWith(chdir(text("/sandbox/absent"), 15), ENOENT);
  exit(0);
}
