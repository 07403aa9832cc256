// claim: sock_recv_from as WasmEdge has it receives a datagram whole and names the address of its sender
// weight: ordinary
// matters: WasmEdge's crate wasmedge_wasi_socket (socket.rs, recv_from): a DNS or game server answers to the address that it reads there.
// source: WasmEdge/WasmEdge lib/host/wasi/wasifunc.cpp, WasiSockRecvFromV1; its crate wasmedge_wasi_socket receives so

import { UNTOUCHED_32, buffer, iovecs, same, text, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { DATAGRAM, bound, loopback, portOf, sock_recv_from, sock_send_to, socket } from "../abi/wasmedge";

export function _start(): void {
  const server = bound(DATAGRAM);
  const bytes = buffer(16);
  const count = buffer(4);
  const sender = loopback();
  const roflags = buffer(4);
  setUp(sock_send_to(socket(DATAGRAM), iovecs(text("hello"), 5), 1, loopback(), portOf(server), 0, count) == 0);
  store<u32>(load<u32>(sender), UNTOUCHED_32);
  store<i32>(count, UNTOUCHED_32);
  succeeds(sock_recv_from(server, iovecs(bytes, 16), 1, sender, 0, count, roflags));
  check(1, load<i32>(count) == 5 && same(bytes, "hello") && untouched(bytes + 5, 11));
  check(3, load<u16>(roflags) == 0);
  check(2, load<u32>(load<u32>(sender)) == 0x0100007f); // 127.0.0.1
  exit(0);
}
