// claim: dlopen with a null name gives a handle of the main module, in which dlsym finds what it exports
// weight: unusual
// matters: ctypes.pythonapi and ctypes.CDLL(None) look up the interpreter's own functions with dlopen(NULL); without it they raise OSError, and every package that uses them fails at import.
// source: dlopen(3): if filename is NULL, then the returned handle is for the main program
// build: dylink

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { ERROR_SIZE, NOW, symbol } from "../abi/dynamic";
import { dlopen } from "../abi/wasix_32v1";

export function exported(): i32 {
  return 7;
}

export function _start(): void {
  const handle = buffer(4);
  const error = buffer(ERROR_SIZE);
  succeeds(dlopen(0, 0, NOW, error, ERROR_SIZE, error, 0, handle));
  check(1, load<i32>(handle) != UNTOUCHED_32 && load<i32>(handle) != 0);
  check(2, call_indirect<i32>(symbol(load<i32>(handle), "exported")) == 7);
  exit(0);
}
