// claim: dlopen cuts its message to the buffer, with the NUL inside, and writes nothing behind it
// weight: unusual
// matters: wasix-libc's dlopen gives 256 bytes of its stack for the message; a host that writes on behind them, or leaves out the NUL, damages the caller exactly when a load fails.
// source: wasix-libc ldso/dlopen.c: the buffer is read as a C string
// build: dylink

import { buffer, text, untouched } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { isMessage, NOW } from "../abi/dynamic";
import { dlopen } from "../abi/wasix_32v1";

export function _start(): void {
  const error = buffer(64);
  const path = text("/sandbox/nothing.wasm");
  refuses(dlopen(path, 21, NOW, error, 12, path, 0, buffer(4)));
  check(1, isMessage(error, 12));
  check(2, untouched(error + 12, 52));
  exit(0);
}
