// claim: after sock_shutdown for writing the peer reads to the end, and what it answers still arrives
// weight: ordinary
// matters: shutdown in wasix-libc, TcpStream::shutdown in Rust std: netcat and SMTP end what they send, and read on; an answer that is cut off is lost.
// source: WebAssembly/WASI preview1 witx, sock_shutdown, sdflags wr is bit 1; shutdown(3p), SHUT_WR

import { buffer, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connection } from "../abi/network";
import { read, sock_shutdown, write } from "../abi/wasix_32v1";

export function _start(): void {
  const pair = connection();
  const bytes = buffer(16);
  setUp(write(load<i32>(pair), text("ask"), 3));
  succeeds(sock_shutdown(load<i32>(pair), 2));
  check(1, read(load<i32>(pair, 4), bytes, 16) == 3 && same(bytes, "ask"));
  check(2, read(load<i32>(pair, 4), bytes, 16) == 0);
  check(3, write(load<i32>(pair, 4), text("answer"), 6));
  check(4, read(load<i32>(pair), bytes, 16) == 6 && same(bytes, "answer"));
  exit(0);
}
