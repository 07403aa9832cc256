// claim: thread_signal to a thread that waits runs the handler
// weight: edge
// source: wasix-org/wasix-witx wasix_v1.witx, thread_signal; pthread_kill
// build: threads

import { buffer, text, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { callback_signal, MS, SIGUSR1, thread_signal, thread_sleep, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const handled = memory.data(4);
const ready = memory.data(4);

export function __wasm_signal(signal: i32): void {
  atomic.store<i32>(handled, signal);
}

export function wasi_thread_start(tid: i32, start: i32): void {
  callback_signal(text("__wasm_signal"), 13);
  atomic.store<i32>(ready, 1);
  for (let i = 0; i < 100 && atomic.load<i32>(handled) == 0; i++) thread_sleep(20 * MS);
}

export function _start(): void {
  const tid = buffer(4);
  callback_signal(text("__wasm_signal"), 13);
  setUp(thread_spawn_v2(threadStart(), tid) == 0 && load<i32>(tid) != UNTOUCHED_32);
  for (let i = 0; i < 100 && atomic.load<i32>(ready) == 0; i++) thread_sleep(10 * MS);
  setUp(atomic.load<i32>(ready) == 1);
  succeeds(thread_signal(load<i32>(tid), SIGUSR1));
  for (let i = 0; i < 100 && atomic.load<i32>(handled) == 0; i++) thread_sleep(20 * MS);
  check(1, atomic.load<i32>(handled) == SIGUSR1);
  exit(0);
}
