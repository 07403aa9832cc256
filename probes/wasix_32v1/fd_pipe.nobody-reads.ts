// claim: writing to a pipe whose read end is closed is EPIPE in a program that handles SIGPIPE
// weight: ordinary
// matters: write in wasix-libc (cloudlibc/src/libc/unistd/write.c) returns EPIPE from it; "yes | head" would never end, and Python would miss BrokenPipeError and fill a pipe that nobody empties.
// source: pipe(7), write(3p): EPIPE, and SIGPIPE, which ends a program that has no handler; wasix-libc always has one

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, failsWith, setUp, succeeds } from "../abi/check";
import { EPIPE } from "../abi/network";
import { fd_close, fd_write } from "../abi/wasi_snapshot_preview1";
import { callback_signal, fd_pipe, isFd } from "../abi/wasix_32v1";

export function __wasm_signal(signal: i32): void {}

export function _start(): void {
  const fds = buffer(8);
  callback_signal(text("__wasm_signal"), 13);
  succeeds(fd_pipe(fds, fds + 4));
  check(1, isFd(load<i32>(fds)));
  setUp(fd_close(load<i32>(fds)) == 0);
  failsWith(fd_write(load<i32>(fds, 4), iovecs(fds, 4), 1, buffer(4)), EPIPE);
  exit(0);
}
