// claim: epoll_wait reports a pipe again as long as what came was not read
// weight: ordinary
// when: world a pipe that is not read empty
// matters: The epoll backend of Rust's polling for WASIX says supports_level and offers PollMode::Level; an async-io reader that takes a piece at a time would stall with bytes left.
// source: epoll(7): level-triggered unless EPOLLET is asked for; event loops that read a piece at a time
// No wasmer looks at EPOLLET: what was reported is taken off the list of what is ready, whether it was read or not.

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EPOLL_ADD, epoll_create, epoll_ctl, epoll_wait, epollEvent, EPOLLIN, fd_pipe, isFd, MS, read, write } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const fds = buffer(8);
  const events = buffer(64);
  const count = buffer(4);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  setUp(epoll_ctl(load<i32>(epoll), EPOLL_ADD, load<i32>(fds), epollEvent(EPOLLIN, load<i32>(fds), 9)) == 0);
  setUp(write(load<i32>(fds, 4), text("xy"), 2));
  succeeds(epoll_wait(load<i32>(epoll), events, 2, 2000 * MS, count));
  check(1, load<i32>(count) == 1);
  setUp(read(load<i32>(fds), buffer(4), 1) == 1);
  succeeds(epoll_wait(load<i32>(epoll), events, 2, 500 * MS, count));
  check(2, load<i32>(count) == 1);
  exit(0);
}
