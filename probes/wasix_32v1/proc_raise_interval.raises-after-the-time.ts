// claim: proc_raise_interval raises the signal after the interval of 20 ms, given in nanoseconds
// weight: ordinary
// matters: setitimer.c in wasix-libc hands the interval on in nanoseconds, behind signal.setitimer of CPython; a host that takes them for milliseconds sends the first SIGALRM a million times too late.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_raise_interval: param interval $timestamp, "similar to setitimer"; wasix-libc setitimer.c passes nanoseconds
// build: threads
// alarm(2) and setitimer(2). wasmer makes a Duration of milliseconds of it (lib/wasix/src/syscalls/wasi/proc_raise.rs):
// the timer is a million times too slow.

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { callback_signal, MS, proc_raise_interval, SIGUSR1, thread_sleep } from "../abi/wasix_32v1";

const seen = memory.data(4);

export function __wasm_signal(signal: i32): void {
  store<i32>(seen, signal);
}

export function _start(): void {
  callback_signal(text("__wasm_signal"), 13);
  succeeds(proc_raise_interval(SIGUSR1, 20 * MS, 1));
  for (let i = 0; i < 100 && load<i32>(seen) == 0; i++) {
    atomic.wait<i32>(seen, 0, 10 * MS);
    thread_sleep(0);
  }
  check(1, load<i32>(seen) == SIGUSR1);
  exit(0);
}
