// claim: thread_exit of the only thread ends the process with the status given
// weight: edge
// matters: A main function that ends by pthread_exit(0) leaves the status to the last thread; a supervisor restarts by it.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_exit
// expect: exited 7

import { exit } from "../abi/check";
import { thread_exit } from "../abi/wasix_32v1";

export function _start(): void {
  thread_exit(7);
  exit(101);
}
