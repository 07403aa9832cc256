// claim: sock_listen as WasmEdge has it makes a bound socket one that can be connected to
// weight: ordinary
// matters: WasmEdge's crate wasmedge_wasi_socket (socket.rs) makes TcpListener of it.
// source: WasmEdge/WasmEdge lib/host/wasi/wasifunc.cpp, WasiSockListenV1; its crate wasmedge_wasi_socket listens so

import { check, exit, succeeds } from "../abi/check";
import { STREAM, bound, loopback, portOf, sock_connect, sock_listen, socket } from "../abi/wasmedge";

export function _start(): void {
  const server = bound(STREAM);
  succeeds(sock_listen(server, 8));
  check(1, sock_connect(socket(STREAM), loopback(), portOf(server)) == 0);
  exit(0);
}
