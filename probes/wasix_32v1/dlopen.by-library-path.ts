// claim: dlopen of a bare name looks for it in the directories of the library path
// weight: unusual
// matters: wasix-libc's dlopen passes LD_LIBRARY_PATH for the host to search; Python's ctypes.CDLL("libz.so") would find no library that is installed outside the directories built in.
// source: wasix-org/wasix-witx wasix_v1.witx, dlopen, param ld_library_path
// modules: {"lib/library.wasm": "abi/modules/library.wat"}
// build: dylink

import { buffer, text, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { ERROR_SIZE, NOW } from "../abi/dynamic";
import { dl_invalid_handle, dlopen } from "../abi/wasix_32v1";

export function _start(): void {
  const handle = buffer(4);
  const search = text("/nowhere:/sandbox/lib");
  succeeds(dlopen(text("library.wasm"), 12, NOW, buffer(ERROR_SIZE), ERROR_SIZE, search, 21, handle));
  check(1, load<i32>(60000) == 77);
  check(2, load<i32>(handle) != UNTOUCHED_32);
  check(3, dl_invalid_handle(load<i32>(handle)) == 0);
  exit(0);
}
