// claim: sock_connect as WasmEdge has it reaches a server outside, and what is sent there comes back
// weight: ordinary
// when: world a server
// matters: WasmEdge's crate wasmedge_wasi_socket (socket.rs) connects HTTP clients and database drivers so.
// source: WasmEdge/WasmEdge lib/host/wasi/wasifunc.cpp, WasiSockConnectV1; its crate wasmedge_wasi_socket connects so
// peer: tcp-echo

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { peerPort } from "../abi/peer";
import { sock_recv, sock_send } from "../abi/wasi_snapshot_preview1";
import { STREAM, loopback, sock_connect, socket } from "../abi/wasmedge";

export function _start(): void {
  const client = socket(STREAM);
  const bytes = buffer(16);
  const count = buffer(4);
  succeeds(sock_connect(client, loopback(), peerPort()));
  check(1, sock_send(client, iovecs(text("hello"), 5), 1, 0, count) == 0 && load<i32>(count) == 5);
  check(2, sock_recv(client, iovecs(bytes, 16), 1, 0, count, buffer(4)) == 0);
  check(3, load<i32>(count) == 5 && same(bytes, "hello"));
  exit(0);
}
