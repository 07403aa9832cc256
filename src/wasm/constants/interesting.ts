/**
 * Parameters whose values tell what a call asks for: flags, tags, clock ids, by the index of the parameter. From the
 * specification of WASI preview 1 (`wasi_unstable` has the same core types) and the headers of wasix-libc.
 */
const interesting: Record<string, number[]> = {
  clock_res_get: [0],
  clock_time_get: [0],
  clock_time_set: [0],
  epoll_ctl: [1],
  fd_advise: [3],
  fd_event: [1],
  fd_fdflags_set: [1],
  fd_fdstat_set_flags: [1],
  fd_fdstat_set_rights: [1, 2],
  fd_filestat_set_times: [3],
  fd_pread: [2],
  fd_pwrite: [2],
  fd_read: [2],
  fd_renumber: [1],
  fd_seek: [2],
  fd_write: [2],
  path_filestat_get: [1],
  path_filestat_set_times: [1, 6],
  path_link: [1],
  path_open: [1, 4, 5, 6, 7],
  path_open2: [1, 4, 5, 6, 7, 8],
  proc_exit: [0],
  proc_raise: [0],
  proc_signal: [1],
  sock_accept: [1],
  sock_accept_v2: [1],
  sock_get_opt_flag: [1],
  sock_get_opt_size: [1],
  sock_get_opt_time: [1],
  sock_open: [0, 1, 2],
  sock_recv: [3],
  sock_recv_from: [3],
  sock_send: [3],
  sock_send_to: [3],
  sock_set_opt_flag: [1, 2],
  sock_set_opt_size: [1],
  sock_set_opt_time: [1],
  sock_shutdown: [1],
};

/** All bits that there are of parameters that are flags, from the specification of WASI preview 1. */
const flags: Record<string, Record<number, number>> = {
  fd_fdstat_set_flags: { 1: 31 },
  path_filestat_get: { 1: 1 },
  path_link: { 1: 1 },
  path_open: { 1: 1, 4: 15, 7: 31 },
  path_open2: { 1: 1, 4: 15, 7: 31 },
};

/**
 * Whether values cannot be those of a parameter. A call through a table may lead to any function of its type, so that
 * what is passed to others, an address for instance, is taken for what is passed to this one.
 */
export function areOfAnother(name: string, parameter: number, values: number[]): boolean {
  const all = Object.hasOwn(flags, name) ? flags[name]?.[parameter] : undefined;
  return all !== undefined && values.some((value) => value > all);
}

/** @param module that it is imported from */
export function interestingParameters(module: string, name: string): number[] {
  if (!/^(wasi_|wasix_)/.test(module)) return [];
  return Object.hasOwn(interesting, name) ? (interesting[name] as number[]) : [];
}
