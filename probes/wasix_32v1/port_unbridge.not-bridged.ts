// claim: port_unbridge of a port that no port_bridge connected is refused
// weight: unusual
// matters: A program that leaves its network twice, at an error and again at the end, learns that from the refusal; success would suggest that it was connected until then.
// source: wasix-org/wasix-witx wasix_v1.witx, port_unbridge: disconnects from a remote network

import { exit, refuses } from "../abi/check";
import { port_unbridge } from "../abi/wasix_32v1";

export function _start(): void {
  refuses(port_unbridge());
  exit(0);
}
