// claim: The harness sees exit status 7
// expect: exited 7

import { exit } from "../abi/check";

export function _start(): void {
  exit(7);
}
