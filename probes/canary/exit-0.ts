// claim: The harness sees exit status 0
// expect: exited 0

import { exit } from "../abi/check";

export function _start(): void {
  exit(0);
}
