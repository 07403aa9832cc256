// claim: port_bridge to a network that there is not is refused
// weight: unusual
// matters: A deployment joins its private network by a name and a token; success for a network that does not exist lets it run on believing that it is connected.
// source: wasix-org/wasix-witx wasix_v1.witx, port_bridge

import { text } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { port_bridge } from "../abi/wasix_32v1";

export function _start(): void {
  refuses(port_bridge(text("no.invalid"), 10, text("token"), 5, 1));
  exit(0);
}
