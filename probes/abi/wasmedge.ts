// The socket functions that WasmEdge adds to wasi_snapshot_preview1, with the types that they had first, and set-up on
// the loopback address. Ports are in the byte order of the machine; an address is its bytes, and its length says which.
//
// source: WasmEdge/WasmEdge lib/host/wasi/wasimodule.cpp and wasifunc.cpp, the functions ending in V1

import { buffer } from "./bytes";
import { setUp } from "./check";

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "sock_open")
export declare function sock_open(family: i32, type: i32, opened: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "sock_bind")
export declare function sock_bind(fd: i32, address: usize, port: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "sock_listen")
export declare function sock_listen(fd: i32, backlog: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "sock_connect")
export declare function sock_connect(fd: i32, address: usize, port: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "sock_getlocaladdr")
export declare function sock_getlocaladdr(fd: i32, address: usize, type: usize, port: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "sock_send_to")
export declare function sock_send_to(fd: i32, iovs: usize, iovs_len: i32, address: usize, port: i32, flags: i32, nwritten: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "sock_recv_from")
export declare function sock_recv_from(fd: i32, iovs: usize, iovs_len: i32, address: usize, flags: i32, nread: usize, roflags: usize): i32;

export const INET4 = 1;
export const DATAGRAM = 1;
export const STREAM = 2;

/** 127.0.0.1, as an address record. */
export function loopback(): usize {
  const bytes = buffer(4);
  const address = buffer(8);
  store<u32>(bytes, 0x0100007f);
  store<u32>(address, bytes as u32);
  store<u32>(address, 4, 4);
  return address;
}

/** Set-up: an open socket. */
export function socket(type: i32): i32 {
  const opened = buffer(4);
  setUp(sock_open(INET4, type, opened) == 0);
  return load<i32>(opened);
}

/** Set-up: a socket bound to a free port of the loopback address. */
export function bound(type: i32): i32 {
  const fd = socket(type);
  setUp(sock_bind(fd, loopback(), 0) == 0);
  return fd;
}

/** Set-up: the port that a socket is bound to. */
export function portOf(fd: i32): i32 {
  const port = buffer(4);
  setUp(sock_getlocaladdr(fd, loopback(), buffer(4), port) == 0);
  return load<i32>(port);
}
