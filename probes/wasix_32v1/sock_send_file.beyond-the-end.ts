// claim: sock_send_file of more than the file holds sends what there is, and says how much
// weight: unusual
// matters: A file that shrank while it was sent must end the loop by a smaller count, not be filled up.
// source: sendfile(2): may write fewer bytes than requested
// files: {"file.txt": "0123456789"}

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { connection } from "../abi/network";
import { open, READ } from "../abi/sandbox";
import { sock_send_file } from "../abi/wasix_32v1";

export function _start(): void {
  const file = open("file.txt", 0, READ);
  const pair = connection();
  const sent = buffer(8);
  succeeds(sock_send_file(load<i32>(pair), file, 6, 100, sent));
  check(1, load<u64>(sent) == 4);
  exit(0);
}
