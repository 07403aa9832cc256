// claim: epoll_wait with room for one event reports one of two, and the other the next time
// weight: unusual
// matters: mio's select passes the capacity of its Vec and then sets its length to the count; more events than that overwrite the heap, and one that is swallowed strands a task.
// source: epoll_wait(2): up to maxevents are returned

import { buffer, text, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EPOLL_ADD, epoll_create, epoll_ctl, epoll_wait, epollEvent, EPOLLIN, fd_pipe, isFd, MS, read, thread_sleep, write } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const fds = buffer(16);
  const events = buffer(64);
  const count = buffer(4);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  for (let i = 0; i < 2; i++) {
    const pipe = fds + (i << 3);
    setUp(fd_pipe(pipe, pipe + 4) == 0 && isFd(load<i32>(pipe)));
    setUp(epoll_ctl(load<i32>(epoll), EPOLL_ADD, load<i32>(pipe), epollEvent(EPOLLIN, load<i32>(pipe), i + 5)) == 0);
  }
  setUp(write(load<i32>(fds, 4), text("x"), 1) && write(load<i32>(fds, 12), text("y"), 1));
  thread_sleep(20 * MS);
  succeeds(epoll_wait(load<i32>(epoll), events, 1, 2000 * MS, count));
  check(1, load<i32>(count) == 1 && untouched(events + 32, 32));
  const first = load<u64>(events, 24);
  const pipe = first == 5 ? load<i32>(fds) : load<i32>(fds, 8);
  setUp(read(pipe, buffer(4), 4) == 1);
  succeeds(epoll_wait(load<i32>(epoll), events, 1, 2000 * MS, count));
  check(2, load<i32>(count) == 1 && first + load<u64>(events, 24) == 11);
  exit(0);
}
