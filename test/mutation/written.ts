import type { Lie } from "./lie.js";

/** Function and parameter → bytes written there, where it is more than a number of up to eight. */
export const STRUCTS: Record<string, number> = {
  "args_get 0": 16,
  "args_get 1": 16,
  "environ_get 0": 16,
  "environ_get 1": 16,
  "epoll_wait 1": 64,
  "fd_fdstat_get 1": 24,
  "fd_filestat_get 1": 64,
  "fd_prestat_dir_name 1": 16,
  "fd_readdir 1": 64,
  "getcwd 0": 16,
  "path_filestat_get 4": 64,
  "path_readlink 3": 16,
  "poll_oneoff 1": 32,
  "random_get 0": 16,
  "proc_spawn 12": 28,
  "resolve 3": 16,
  "sock_accept_v2 3": 16,
  "sock_addr_local 1": 16,
  "sock_addr_peer 1": 16,
  "sock_recv_from 6": 16,
  "stack_checkpoint 0": 24,
  "tty_get 0": 24,
};
/** Bytes that are looked at behind a list of buffers. */
export const BEHIND = 16;
/** Parameters that are numbers, however large. */
const NUMBERS = new Set(["fd_readdir 2", "random_get 1"]);
/** How many bytes are looked at where a parameter of the function points. */
export const bytesBehind = (name: string, parameter: number): number =>
  NUMBERS.has(`${name} ${parameter}`) ? 0 : (STRUCTS[`${name} ${parameter}`] ?? 8);

/** Content, which is known to the byte. */
const CONTENT = new Set(["args_get 1", "environ_get 1", "fd_prestat_dir_name 1", "path_readlink 3", "getcwd 0"]);

/** Whether the lie is about bytes of which each must be right, and not about a structure with fields. */
export const isAboutContent = (name: string, lie: Lie): boolean =>
  lie.kind === "data" && (lie.indirect || CONTENT.has(`${name} ${lie.parameter}`));

/** No buffer of a probe lies lower: whatever is smaller is a number. */
export const LOWEST = 1024;
/** Nor beyond the first page. */
export const HIGHEST = 65536 - 64;
