// claim: dlsym in a module that was never opened is refused
// weight: unusual
// matters: A plugin loader that looks up a name after dlclose, as FreeBSD's dlopen tests do, must get NULL and an error; a host that searches on hands it another library's function.
// source: wasix-org/wasix-witx wasix_v1.witx, dlsym, param handle
// build: dylink

import { buffer, text, untouched } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { ERROR_SIZE } from "../abi/dynamic";
import { dlsym } from "../abi/wasix_32v1";

export function _start(): void {
  const address = buffer(4);
  refuses(dlsym(7777, text("answer"), 6, buffer(ERROR_SIZE), ERROR_SIZE, address));
  check(1, untouched(address, 4));
  exit(0);
}
