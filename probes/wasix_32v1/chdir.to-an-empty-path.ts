// claim: chdir to an empty path is ENOENT
// weight: unusual
// matters: A script with cd "$UNSET" counts on either an error or no move; a host that goes to the root instead lets the rm that follows work in the wrong place.
// source: chdir(3p): ENOENT, path is an empty string

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { chdir } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(chdir(text("x"), 0), ENOENT);
  exit(0);
}
