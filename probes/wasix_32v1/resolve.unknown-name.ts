// claim: resolve of a name that cannot exist is refused
// weight: ordinary
// matters: lookup_name.c in wasix-libc makes EAI_NONAME of it, and curl "could not resolve host"; success with no or any address connects to a stranger.
// source: wasix-libc lookup_name.c; RFC 6761: .invalid never resolves

import { buffer, text } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { resolve } from "../abi/wasix_32v1";

export function _start(): void {
  const count = buffer(4);
  const errno = resolve(text("no.invalid"), 10, 0, buffer(128), 4, count);
  if (errno == 0) check(1, load<i32>(count) == 0);
  else refuses(errno);
  exit(0);
}
