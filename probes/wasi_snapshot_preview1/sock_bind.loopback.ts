// claim: sock_bind as WasmEdge has it gives a socket a free port of the loopback address
// weight: ordinary
// matters: WasmEdge's crate wasmedge_wasi_socket (socket.rs) binds servers so: without it none can be started.
// source: WasmEdge/WasmEdge lib/host/wasi/wasifunc.cpp, WasiSockBindV1; its crate wasmedge_wasi_socket binds so

import { check, exit, succeeds } from "../abi/check";
import { STREAM, loopback, portOf, sock_bind, socket } from "../abi/wasmedge";

export function _start(): void {
  const fd = socket(STREAM);
  succeeds(sock_bind(fd, loopback(), 0));
  const port = portOf(fd);
  check(1, port > 0 && port < 65536);
  exit(0);
}
