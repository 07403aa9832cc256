// claim: sock_send_file from a descriptor that is not open is EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: A file server that closed the file too early hears EBADF; success is an empty download.
// source: sendfile(2): EBADF

import { buffer } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { INET4, isFd, sock_pair, sock_send_file, STREAM, TCP } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  setUp(sock_pair(INET4, STREAM, TCP, fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  failsWith(sock_send_file(load<i32>(fds), BAD_FD, 0, 4, buffer(8)), EBADF);
  exit(0);
}
