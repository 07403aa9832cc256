// claim: sock_connect as WasmEdge has it connects two sockets: what one sends the other receives
// weight: ordinary
// matters: WasmEdge's crate wasmedge_wasi_socket (socket.rs): client and server of one program talk so in its tests.
// source: WasmEdge/WasmEdge lib/host/wasi/wasifunc.cpp, WasiSockConnectV1; its crate wasmedge_wasi_socket connects so

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { sock_accept, sock_recv, sock_send } from "../abi/wasi_snapshot_preview1";
import { STREAM, bound, loopback, portOf, sock_connect, sock_listen, socket } from "../abi/wasmedge";

export function _start(): void {
  const server = bound(STREAM);
  const client = socket(STREAM);
  const accepted = buffer(4);
  const bytes = buffer(8);
  const count = buffer(4);
  setUp(sock_listen(server, 8) == 0);
  succeeds(sock_connect(client, loopback(), portOf(server)));
  check(1, sock_accept(server, 0, accepted) == 0);
  check(2, sock_send(client, iovecs(text("hello"), 5), 1, 0, count) == 0 && load<i32>(count) == 5);
  setUp(sock_recv(load<i32>(accepted), iovecs(bytes, 5), 1, 0, count, buffer(4)) == 0);
  check(3, load<i32>(count) == 5 && same(bytes, "hello"));
  exit(0);
}
