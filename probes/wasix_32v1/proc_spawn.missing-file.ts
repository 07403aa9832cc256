// claim: proc_spawn of a file that is not there is refused
// weight: unusual
// matters: A shell says "command not found" by it; success leaves it waiting for a child that never was.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_spawn

import { buffer, text } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { proc_spawn } from "../abi/wasix_32v1";

const INHERIT = 1;

export function _start(): void {
  const file = text("/sandbox/nothing");
  const none = buffer(8);
  refuses(proc_spawn(file, 16, 0, file, 16, none, 0, INHERIT, INHERIT, INHERIT, text("."), 1, buffer(28)));
  exit(0);
}
