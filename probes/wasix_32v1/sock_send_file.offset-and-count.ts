// claim: sock_send_file sends as many bytes as asked for, from the offset on
// weight: ordinary
// matters: sendfile.c in wasix-libc: a download that is resumed by a Range header starts in the middle, and ends before the end.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_send_file, params offset and count
// files: {"file.txt": "0123456789"}

import { buffer, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { connection } from "../abi/network";
import { open, READ } from "../abi/sandbox";
import { read, sock_send_file } from "../abi/wasix_32v1";

export function _start(): void {
  const file = open("file.txt", 0, READ);
  const pair = connection();
  const sent = buffer(8);
  const bytes = buffer(16);
  succeeds(sock_send_file(load<i32>(pair), file, 3, 4, sent));
  check(1, load<u64>(sent) == 4);
  check(2, read(load<i32>(pair, 4), bytes, 16) == 4 && same(bytes, "3456"));
  exit(0);
}
