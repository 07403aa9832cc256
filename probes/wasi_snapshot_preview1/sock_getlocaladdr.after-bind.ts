// claim: sock_getlocaladdr as WasmEdge has it gives the address and the port that a socket was bound to
// weight: ordinary
// matters: WasmEdge's crate wasmedge_wasi_socket (socket.rs, get_local): a server that asked for any port tells its clients which it got.
// source: WasmEdge/WasmEdge lib/host/wasi/wasifunc.cpp, WasiSockGetLocalAddrV1: an address type of 4 is IPv4

import { UNTOUCHED_32, buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { STREAM, bound, loopback, sock_connect, sock_getlocaladdr, sock_listen, socket } from "../abi/wasmedge";

const ECONNREFUSED = 14;

export function _start(): void {
  const fd = bound(STREAM);
  const address = loopback();
  const bytes: usize = load<u32>(address);
  const type = buffer(4);
  const port = buffer(4);
  store<u32>(bytes, UNTOUCHED_32);
  succeeds(sock_getlocaladdr(fd, address, type, port));
  check(1, load<u32>(bytes) == 0x0100007f); // 127.0.0.1
  check(2, load<i32>(type) == 4);
  check(3, load<i32>(port) > 0 && load<i32>(port) < 65536);
  // At any other port nobody listens.
  setUp(sock_listen(fd, 1) == 0);
  const errno = sock_connect(socket(STREAM), loopback(), load<i32>(port));
  check(4, errno != ECONNREFUSED);
  setUp(errno == 0);
  exit(0);
}
