// claim: sock_open as WasmEdge has it opens a stream socket
// weight: ordinary
// matters: WasmEdge's crate wasmedge_wasi_socket (socket.rs) opens every TCP socket so.
// source: WasmEdge/WasmEdge lib/host/wasi/wasifunc.cpp, WasiSockOpenV1; its crate wasmedge_wasi_socket opens so

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isOpen } from "../abi/opened";
import { fd_fdstat_get } from "../abi/wasi_snapshot_preview1";
import { INET4, STREAM, sock_open } from "../abi/wasmedge";

export function _start(): void {
  const opened = buffer(4);
  const fdstat = buffer(24);
  succeeds(sock_open(INET4, STREAM, opened));
  check(1, isOpen(load<i32>(opened)));
  setUp(fd_fdstat_get(load<i32>(opened), fdstat) == 0);
  check(2, load<u8>(fdstat) == 6); // filetype: socket_stream
  exit(0);
}
