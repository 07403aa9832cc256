// The raw imports of wasix_32v1 that probes call (an import that a probe does not call is not emitted), then what
// several WASIX probes share. Pointers are usize.
//
// source: wasix-org/wasix-witx phases/snapshot/witx/wasix_v1.witx and typenames.witx

import { buffer, iovecs, UNTOUCHED_32 } from "./bytes";
import { setUp } from "./check";
import { clock_time_get, fd_read, fd_write } from "./wasi_snapshot_preview1";

// @ts-ignore: decorator
@external("wasix_32v1", "call_dynamic")
export declare function call_dynamic(func: i32, values: usize, valuesLength: i32, results: usize, resultsLength: i32, strict: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "callback_signal")
export declare function callback_signal(name: usize, length: i32): void;

// @ts-ignore: decorator
@external("wasix_32v1", "chdir")
export declare function chdir(path: usize, length: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "clock_time_set")
export declare function clock_time_set(clock: i32, time: i64): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "closure_allocate")
export declare function closure_allocate(closure: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "closure_free")
export declare function closure_free(closure: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "closure_prepare")
export declare function closure_prepare(backing: i32, closure: i32, argumentTypes: usize, argumentCount: i32, resultTypes: usize, resultCount: i32, environment: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "context_create")
export declare function context_create(context: usize, entrypoint: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "context_destroy")
export declare function context_destroy(context: i64): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "context_switch")
export declare function context_switch(context: i64): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "dl_invalid_handle")
export declare function dl_invalid_handle(handle: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "dlopen")
export declare function dlopen(path: usize, length: i32, flags: i32, error: usize, errorLength: i32, searchPath: usize, searchLength: i32, handle: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "dlsym")
export declare function dlsym(handle: i32, name: usize, length: i32, error: usize, errorLength: i32, address: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "epoll_create")
export declare function epoll_create(fd: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "epoll_ctl")
export declare function epoll_ctl(epfd: i32, op: i32, fd: i32, event: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "epoll_wait")
export declare function epoll_wait(epfd: i32, events: usize, max: i32, timeout: i64, count: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "fd_dup")
export declare function fd_dup(fd: i32, copy: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "fd_dup2")
export declare function fd_dup2(fd: i32, minimum: i32, cloexec: i32, copy: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "fd_event")
export declare function fd_event(initial: i64, flags: i32, fd: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "fd_fdflags_get")
export declare function fd_fdflags_get(fd: i32, flags: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "fd_fdflags_set")
export declare function fd_fdflags_set(fd: i32, flags: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "fd_pipe")
export declare function fd_pipe(readEnd: usize, writeEnd: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "futex_wait")
export declare function futex_wait(futex: usize, expected: i32, timeout: usize, woken: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "futex_wake")
export declare function futex_wake(futex: usize, woken: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "futex_wake_all")
export declare function futex_wake_all(futex: usize, woken: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "getcwd")
export declare function getcwd(path: usize, length: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "path_open2")
export declare function path_open2(dir: i32, lookup: i32, path: usize, length: i32, oflags: i32, base: i64, inheriting: i64, fdflags: i32, fdflagsext: i32, fd: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "port_addr_add")
export declare function port_addr_add(address: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "port_addr_clear")
export declare function port_addr_clear(): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "port_addr_list")
export declare function port_addr_list(addresses: usize, count: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "port_addr_remove")
export declare function port_addr_remove(address: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "port_bridge")
export declare function port_bridge(network: usize, networkLength: i32, token: usize, tokenLength: i32, security: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "port_dhcp_acquire")
export declare function port_dhcp_acquire(): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "port_gateway_set")
export declare function port_gateway_set(address: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "port_mac")
export declare function port_mac(mac: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "port_route_add")
export declare function port_route_add(cidr: usize, via: usize, preferredUntil: usize, expiresAt: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "port_route_clear")
export declare function port_route_clear(): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "port_route_list")
export declare function port_route_list(routes: usize, count: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "port_route_remove")
export declare function port_route_remove(address: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "port_unbridge")
export declare function port_unbridge(): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_exec")
export declare function proc_exec(name: usize, nameLength: i32, args: usize, argsLength: i32): void;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_exec2")
export declare function proc_exec2(name: usize, nameLength: i32, args: usize, argsLength: i32, env: usize, envLength: i32): void;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_exec3")
export declare function proc_exec3(name: usize, nameLength: i32, args: usize, argsLength: i32, env: usize, envLength: i32, search: i32, path: usize, pathLength: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_exec4")
export declare function proc_exec4(name: usize, nameLength: i32, args: usize, argCount: i32, env: usize, envCount: i32, search: i32, path: usize, pathLength: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_exit2")
export declare function proc_exit2(status: i32): void;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_fork")
export declare function proc_fork(copyMemory: i32, pid: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_fork_env")
export declare function proc_fork_env(pid: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_id")
export declare function proc_id(pid: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_join")
export declare function proc_join(pid: usize, flags: i32, status: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_parent")
export declare function proc_parent(pid: i32, parent: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_raise_interval")
export declare function proc_raise_interval(signal: i32, interval: i64, repeat: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_signal")
export declare function proc_signal(pid: i32, signal: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_signals_get")
export declare function proc_signals_get(signals: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_signals_sizes_get")
export declare function proc_signals_sizes_get(count: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_spawn")
export declare function proc_spawn(name: usize, nameLength: i32, chroot: i32, args: usize, argsLength: i32, preopens: usize, preopensLength: i32, stdin: i32, stdout: i32, stderr: i32, directory: usize, directoryLength: i32, handles: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_spawn2")
export declare function proc_spawn2(name: usize, nameLength: i32, args: usize, argsLength: i32, env: usize, envLength: i32, ops: usize, opsLength: i32, signals: usize, signalsLength: i32, search: i32, path: usize, pathLength: i32, pid: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "proc_spawn3")
export declare function proc_spawn3(name: usize, nameLength: i32, args: usize, argCount: i32, env: usize, envCount: i32, ops: usize, opCount: i32, signals: usize, signalCount: i32, search: i32, path: usize, pathLength: i32, pid: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "reflect_signature")
export declare function reflect_signature(func: i32, argumentTypes: usize, argumentCount: i32, resultTypes: usize, resultCount: i32, reflection: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "resolve")
export declare function resolve(host: usize, length: i32, port: i32, addresses: usize, max: i32, count: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_accept_v2")
export declare function sock_accept_v2(fd: i32, flags: i32, accepted: usize, address: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_addr_local")
export declare function sock_addr_local(fd: i32, address: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_addr_peer")
export declare function sock_addr_peer(fd: i32, address: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_bind")
export declare function sock_bind(fd: i32, address: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_connect")
export declare function sock_connect(fd: i32, address: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_get_opt_flag")
export declare function sock_get_opt_flag(fd: i32, option: i32, flag: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_get_opt_size")
export declare function sock_get_opt_size(fd: i32, option: i32, size: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_get_opt_time")
export declare function sock_get_opt_time(fd: i32, option: i32, time: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_join_multicast_v4")
export declare function sock_join_multicast_v4(fd: i32, group: usize, device: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_join_multicast_v6")
export declare function sock_join_multicast_v6(fd: i32, group: usize, device: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_leave_multicast_v4")
export declare function sock_leave_multicast_v4(fd: i32, group: usize, device: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_leave_multicast_v6")
export declare function sock_leave_multicast_v6(fd: i32, group: usize, device: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_listen")
export declare function sock_listen(fd: i32, backlog: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_open")
export declare function sock_open(family: i32, type: i32, protocol: i32, fd: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_pair")
export declare function sock_pair(family: i32, type: i32, protocol: i32, one: usize, other: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_recv")
export declare function sock_recv(fd: i32, iovs: usize, count: i32, flags: i32, length: usize, roflags: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_recv_from")
export declare function sock_recv_from(fd: i32, iovs: usize, count: i32, flags: i32, length: usize, roflags: usize, address: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_send")
export declare function sock_send(fd: i32, iovs: usize, count: i32, flags: i32, length: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_send_file")
export declare function sock_send_file(out: i32, from: i32, offset: i64, count: i64, sent: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_send_to")
export declare function sock_send_to(fd: i32, iovs: usize, count: i32, flags: i32, address: usize, length: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_set_opt_flag")
export declare function sock_set_opt_flag(fd: i32, option: i32, flag: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_set_opt_size")
export declare function sock_set_opt_size(fd: i32, option: i32, size: i64): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_set_opt_time")
export declare function sock_set_opt_time(fd: i32, option: i32, time: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_shutdown")
export declare function sock_shutdown(fd: i32, how: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "sock_status")
export declare function sock_status(fd: i32, status: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "stack_checkpoint")
export declare function stack_checkpoint(snapshot: usize, value: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "stack_restore")
export declare function stack_restore(snapshot: usize, value: i64): void;

// @ts-ignore: decorator
@external("wasix_32v1", "thread_exit")
export declare function thread_exit(status: i32): void;

// @ts-ignore: decorator
@external("wasix_32v1", "thread_id")
export declare function thread_id(tid: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "thread_join")
export declare function thread_join(tid: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "thread_parallelism")
export declare function thread_parallelism(count: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "thread_signal")
export declare function thread_signal(tid: i32, signal: i32): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "thread_sleep")
export declare function thread_sleep(duration: i64): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "thread_spawn")
export declare function thread_spawn(start: usize, tid: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "thread_spawn_v2")
export declare function thread_spawn_v2(start: usize, tid: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "tty_get")
export declare function tty_get(state: usize): i32;

// @ts-ignore: decorator
@external("wasix_32v1", "tty_set")
export declare function tty_set(state: usize): i32;

export const MS: i64 = 1_000_000;
export const SIGUSR1 = 10;

export const INET4 = 1;
export const STREAM = 1;
export const DGRAM = 2;
export const TCP = 6;
export const UDP = 17;

/** As in typenames.witx, epoll_type: a numbering of its own. */
export const EPOLLIN = 1;
export const EPOLLOUT = 2;
/** As wasix-libc passes them, which is as in epoll(7); typenames.witx has add 0, mod 1, del 2. */
export const EPOLL_ADD = 1;
export const EPOLL_DEL = 2;
export const EPOLL_MOD = 3;

/** An asyncified module says where its stack is: wasmer unwinds into [__stack_low, __stack_high). Re-export all three. */
export let __stack_pointer: i32 = 61440;
export const __stack_low: i32 = 32768;
export const __stack_high: i32 = 61440;

/** The monotonic clock in nanoseconds. */
export function now(): i64 {
  const time = buffer(8);
  setUp(clock_time_get(1, 1, time) == 0);
  return load<i64>(time);
}

/** Were all these bytes written? */
export function write(fd: i32, at: usize, length: i32): bool {
  const moved = buffer(4);
  return fd_write(fd, iovecs(at, length), 1, moved) == 0 && load<i32>(moved) == length;
}

/** The number of bytes read, or minus the errno. */
export function read(fd: i32, at: usize, length: i32): i32 {
  const moved = buffer(4);
  const errno = fd_read(fd, iovecs(at, length), 1, moved);
  return errno != 0 ? -errno : load<i32>(moved);
}

/** Is this a descriptor that the host made up, and none of the standard three? */
export function isFd(fd: i32): bool {
  return fd != UNTOUCHED_32 && fd > 2;
}

/** A thread_start record: a stack that AssemblyScript does not use, at the end of the first 64 KiB. */
export function threadStart(): usize {
  const start = buffer(64);
  memory.fill(start, 0, 64);
  store<u32>(start, 65536);
  store<u32>(start, 61440, 4);
  store<u32>(start, 4096, 56);
  return start;
}

/** An option_timestamp that holds a time. */
export function someTime(nanoseconds: i64): usize {
  const option = buffer(16);
  store<u64>(option, 1);
  store<i64>(option, nanoseconds, 8);
  return option;
}

/** An addr_port: 127.0.0.1 and a port, which goes in little-endian. */
export function loopback(port: i32): usize {
  const address = buffer(32);
  memory.fill(address, 0, 32);
  store<u16>(address, INET4);
  store<u16>(address, port, 2);
  store<u32>(address, 0x0100007f, 4);
  return address;
}

/** An epoll_event: what to wait for and what to give back. */
export function epollEvent(events: i32, fd: i32, data: u64): usize {
  const event = buffer(32);
  memory.fill(event, 0, 32);
  store<i32>(event, events);
  store<i32>(event, fd, 12);
  store<u64>(event, data, 24);
  return event;
}

/** A TCP socket that listens on 127.0.0.1. */
export function listener(): i32 {
  const fd = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, fd) == 0 && isFd(load<i32>(fd)));
  setUp(sock_bind(load<i32>(fd), loopback(0)) == 0);
  setUp(sock_listen(load<i32>(fd), 4) == 0);
  return load<i32>(fd);
}

/** The port a socket is bound to, in the order of bytes that sock_bind and sock_connect take: wasmer turns it round. */
export function localPort(fd: i32): i32 {
  const address = buffer(112);
  setUp(sock_addr_local(fd, address) == 0 && load<u8>(address) == INET4);
  const port: i32 = load<u16>(address, 2);
  setUp(port != 0 && port != (UNTOUCHED_32 & 0xffff));
  return turnsPorts() ? ((port & 0xff) << 8) | (port >> 8) : port;
}

function turnsPorts(): bool {
  const fd = buffer(4);
  const address = buffer(112);
  for (let port = 47201; port < 47216; port++) {
    setUp(sock_open(INET4, STREAM, TCP, fd) == 0);
    if (sock_bind(load<i32>(fd), loopback(port)) != 0) continue;
    setUp(sock_addr_local(load<i32>(fd), address) == 0);
    return <i32>load<u16>(address, 2) != port;
  }
  setUp(false);
  return false;
}
