// claim: sock_open as WasmEdge has it refuses a type of socket that does not exist
// weight: unusual
// matters: A library tries raw sockets and falls back when it hears an errno.
// source: WasmEdge/WasmEdge test/host/socket/wasi_socket.cpp expects EINVAL

import { UNTOUCHED_32, buffer } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { INET4, sock_open } from "../abi/wasmedge";

export function _start(): void {
  const opened = buffer(4);
  failsWith(sock_open(INET4, 77, opened), EINVAL);
  check(1, load<i32>(opened) == UNTOUCHED_32);
  exit(0);
}
