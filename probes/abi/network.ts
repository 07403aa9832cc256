// What the probes of sockets share. Both ends are in the probe, on the loopback device, at ports that the host chooses.

import { buffer, iovecs, UNTOUCHED_32 } from "./bytes";
import { setUp } from "./check";
import { fd_fdstat_set_flags } from "./wasi_snapshot_preview1";
import { DGRAM, INET4, isFd, listener, localPort, loopback, sock_accept_v2, sock_bind, sock_connect, sock_open, sock_send_to, STREAM, TCP, UDP } from "./wasix_32v1";

export const EADDRINUSE = 3;
export const EADDRNOTAVAIL = 4;
export const EAGAIN = 6;
export const ECONNREFUSED = 14;
export const EISCONN = 30;
export const EMSGSIZE = 35;
export const ENOTCONN = 53;
export const EPIPE = 64;

export const INET6 = 2;
export const UNIX = 3;
export const NONBLOCK = 4;

/** typenames.witx, sock_option. */
export const NO_DELAY = 3;
export const BROADCAST = 6;
export const MULTICAST_LOOP_V4 = 7;
export const LAST_ERROR = 11;
export const KEEP_ALIVE = 12;
export const RECV_BUF_SIZE = 15;
export const SEND_BUF_SIZE = 16;
export const RECV_TIMEOUT = 19;
export const SEND_TIMEOUT = 20;
export const ACCEPT_TIMEOUT = 22;
export const TTL = 23;
export const MULTICAST_TTL_V4 = 24;

/** A socket that is opened and nothing more. */
export function opened(type: i32): i32 {
  const fd = buffer(4);
  setUp(sock_open(INET4, type, type == STREAM ? TCP : UDP, fd) == 0 && isFd(load<i32>(fd)));
  return load<i32>(fd);
}

/** A datagram socket bound to 127.0.0.1. */
export function datagrams(): i32 {
  const fd = opened(DGRAM);
  setUp(sock_bind(fd, loopback(0)) == 0);
  return fd;
}

/** Two connected stream sockets: the client, and four bytes on what was accepted. */
export function connection(): usize {
  const pair = buffer(8);
  const server = listener();
  const address = loopback(localPort(server));
  store<i32>(pair, opened(STREAM));
  setUp(sock_connect(load<i32>(pair), address) == 0);
  setUp(sock_accept_v2(server, 0, pair + 4, buffer(112)) == 0 && isFd(load<i32>(pair, 4)));
  return pair;
}

/** Sends a datagram to the socket bound as `to`. */
export function sendDatagram(from: i32, to: i32, at: usize, length: i32): void {
  const sent = buffer(4);
  const address = loopback(localPort(to));
  setUp(sock_send_to(from, iovecs(at, length), 1, 0, address, sent) == 0 && load<i32>(sent) == length);
}

export function doNotWait(fd: i32): void {
  setUp(fd_fdstat_set_flags(fd, NONBLOCK) == 0);
}

/** An addr_ip4. */
export function ip4(a: i32, b: i32, c: i32, d: i32): usize {
  const at = buffer(4);
  store<u32>(at, a | (b << 8) | (c << 16) | (d << 24));
  return at;
}

/** ff15::4242, a transient multicast group of the site, as an addr_ip6: eight numbers of 16 bits, little-endian. */
export function group6(): usize {
  const at = buffer(24);
  memory.fill(at, 0, 24);
  store<u16>(at, 0xff15);
  store<u16>(at, 0x4242, 14);
  return at;
}

/** Was a count written, and is it at least one? */
export function counted(at: usize): bool {
  return load<i32>(at) != UNTOUCHED_32 && load<i32>(at) > 0;
}

/** An addr_port: [::1] and port 0. The bytes go in the order of the network here, as wasix-libc copies them. */
export function loopback6(): usize {
  const address = buffer(112);
  memory.fill(address, 0, 112);
  store<u8>(address, INET6);
  store<u8>(address, 1, 4 + 15);
  return address;
}

/** A datagram socket bound to [::1]. */
export function datagrams6(): i32 {
  const fd = buffer(4);
  setUp(sock_open(INET6, DGRAM, UDP, fd) == 0 && isFd(load<i32>(fd)));
  setUp(sock_bind(load<i32>(fd), loopback6()) == 0);
  return load<i32>(fd);
}
