// claim: proc_parent of a process that there is not is refused
// weight: unusual
// matters: ps-like tools walk up the tree of processes until they hear an errno; success for a process that is gone never ends that walk.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_parent

import { buffer } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { proc_parent } from "../abi/wasix_32v1";

export function _start(): void {
  refuses(proc_parent(7654321, buffer(4)));
  exit(0);
}
