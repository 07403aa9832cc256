// claim: proc_spawn with a piped standard output gives a descriptor that reads what the child wrote
// weight: ordinary
// matters: Command::output in early Rust for WASIX (sys/wasix/process.rs) reads what a compiler or git printed through that descriptor.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_spawn: stdio_mode piped is 0; typenames.witx process_handles
// modules: {"child.wasm": "abi/modules/hello.ts"}

import { buffer, same, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { isFd, proc_spawn, read } from "../abi/wasix_32v1";

const PIPED = 0;
const INHERIT = 1;

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const bytes = buffer(8);
  const handles = buffer(28);
  const errno = proc_spawn(file, 19, 0, file, 19, none, 0, INHERIT, PIPED, INHERIT, text("."), 1, handles);
  succeeds(errno);
  check(1, load<u8>(handles, 12) == 1 && isFd(load<i32>(handles, 16)));
  check(2, read(load<i32>(handles, 16), bytes, 8) == 2 && same(bytes, "hi"));
  exit(0);
}
