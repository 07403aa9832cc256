// claim: sock_send_file sends the bytes of a file through a connection
// weight: ordinary
// matters: sendfile.c in wasix-libc, by which nginx and CPython's socket.sendfile serve files.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_send_file; wasix-libc sendfile.c
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
  succeeds(sock_send_file(load<i32>(pair), file, 0, 10, sent));
  check(1, load<u64>(sent) == 10);
  check(2, read(load<i32>(pair, 4), bytes, 16) == 10 && same(bytes, "0123456789"));
  exit(0);
}
