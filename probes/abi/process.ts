// What the probes of processes share: lists of texts, file actions, and how a child ended.

import { buffer, text, UNTOUCHED_32 } from "./bytes";
import { setUp } from "./check";
import { proc_join } from "./wasix_32v1";

export const ECHILD = 12;
export const ESRCH = 71;

/** A text that ends in a NUL. */
export function cString(value: string): usize {
  const at = buffer(value.length + 1);
  memory.copy(at, text(value), value.length);
  store<u8>(at + value.length, 0);
  return at;
}

/** Pointers to two or three texts, as proc_exec4 and proc_spawn3 take them. */
export function list(a: string, b: string, c: string = ""): usize {
  const at = buffer(16);
  store<u32>(at, cString(a) as u32);
  store<u32>(at, cString(b) as u32, 4);
  store<u32>(at, cString(c) as u32, 8);
  return at;
}

/** Is this the id of a process that the host made up? */
export function isPid(pid: i32): bool {
  return pid > 0 && pid != UNTOUCHED_32;
}

/** Waits for a child: the status it exited with, or minus the errno, or -1000 where it did not exit by itself. */
export function exitStatus(child: i32): i32 {
  const pid = buffer(8);
  const status = buffer(8);
  store<u32>(pid, 1);
  store<i32>(pid, child, 4);
  const errno = proc_join(pid, 0, status);
  if (errno != 0) return -errno;
  setUp(load<i32>(status) != UNTOUCHED_32);
  return load<u8>(status) == 1 ? load<u16>(status, 2) : -1000;
}

export const OP_CLOSE = 0;
export const OP_DUP2 = 1;
export const OP_OPEN = 2;
export const OP_CHDIR = 3;
export const OP_FCHDIR = 4;

/** A proc_spawn_fd_op, 56 bytes: what is done to a descriptor of the child before it starts. */
export function fdOp(command: i32, fd: i32, from: i32 = 0, path: string = "", oflags: i32 = 0, rights: u64 = 0): usize {
  const op = buffer(56);
  memory.fill(op, 0, 56);
  store<u8>(op, command);
  store<i32>(op, fd, 4);
  store<i32>(op, from, 8);
  store<u32>(op, text(path) as u32, 12);
  store<i32>(op, path.length, 16);
  store<u32>(op, 1, 20);
  store<u16>(op, oflags, 24);
  store<u64>(op, rights, 32);
  return op;
}
