// claim: the network that instance-network gives lets a socket connect to a server outside
// weight: ordinary
// matters: __wasi_sockets_utils__borrow_network of wasi-libc (sockets_utils.c) and TcpStream of wstd take it for every bind and connect; without it no socket is of any use
// source: WebAssembly/WASI 0.2 sockets/instance-network.wit, instance-network: a handle to the default network; sockets_utils.c of wasi-libc takes it for every socket
// peer: tcp-echo

import { holds } from "../abi/component";
import { instanceNetwork, IPV4 } from "../abi/component-network";
import { peerPort } from "../abi/component-peer";
import { room } from "../abi/component-room";
import { awaitConnect, startConnect, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(12);
  const socket = tcpSocket();
  startConnect(socket, instanceNetwork(), IPV4, peerPort(), 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  awaitConnect(socket, at);
  return holds(load<u8>(at) == 0);
}
