// claim: fd_prestat_dir_name writes only the name into a buffer that is larger
// weight: unusual
// when: world a buffer longer than the name
// matters: A start-up written by hand with one buffer for all names takes the length from fd_prestat_get; a host that fills the buffer up writes over the next name in it.
// source: WebAssembly/WASI preview1 docs.md, fd_prestat_dir_name
//
// wazero answers ENAMETOOLONG to a length that is not just that of the name. libcs pass just that.

import { buffer, same, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_prestat_dir_name, fd_prestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const prestat = buffer(8);
  setUp(fd_prestat_get(3, prestat) == 0 && load<u32>(prestat, 4) > 0 && load<u32>(prestat, 4) < 64);
  const length = load<u32>(prestat, 4);
  const name = buffer(96);
  succeeds(fd_prestat_dir_name(3, name, 80));
  // The directory itself, or a parent that is preopened in its place; Node 16 counts a NUL behind the name.
  const letters = load<u8>(name + length - 1) == 0 ? length - 1 : length;
  const isSandbox = letters == 8 && same(name, "/sandbox") || letters == 7 && same(name, "sandbox");
  check(1, isSandbox || letters == 1 && (same(name, "/") || same(name, ".")));
  // A zero byte behind the name would do no harm.
  check(2, untouched(name + length + 1, 95 - length));
  exit(0);
}
