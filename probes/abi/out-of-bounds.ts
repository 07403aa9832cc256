// For probes that pass a pointer out of bounds. An errno and a trap are both right: `expect: exited 0 or trapped`, with
// what `validCallReturned` prints as the standard output, so that a function that always traps does not pass.

import { buffer, iovecs, text } from "./bytes";
import { setUp } from "./check";
import { fd_write } from "./wasi_snapshot_preview1";

/** An address far behind the end of a probe's memory. */
export const BEYOND: usize = 0xfff0_0000;

/** Prints `returned`: what traps from now on is the call with the bad pointer. */
export function validCallReturned(): void {
  setUp(fd_write(1, iovecs(text("returned"), 8), 1, buffer(4)) == 0);
}
