// claim: fd_fdstat_get shows standard output that goes to a file or a pipe as no terminal: no character device without the right to seek
// weight: ordinary
// when: world a standard stream that is a file or a pipe
// matters: isatty of wasi-libc's isatty.c decides by it: a program that believes in a terminal flushes every line, prints colours into logs, or waits for a user as Python's prompt does.
// source: wasi-libc sources/isatty.c: a character device that can neither seek nor tell; WebAssembly/WASI preview1 docs.md, filetype "character_device"
//
// filetype "character_device" is what wasi-libc's isatty.c looks for, with no right to seek. Wasmer says so of every
// standard output, whatever it leads to.

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_fdstat_get } from "../abi/wasi_snapshot_preview1";

const CHARACTER_DEVICE: u8 = 2;
const SEEK_AND_TELL: u64 = 0x24;

export function _start(): void {
  for (let fd = 1; fd <= 2; fd++) {
    const fdstat = buffer(24);
    succeeds(fd_fdstat_get(fd, fdstat));
    check(3, !untouched(fdstat, 8) && load<u8>(fdstat) <= 7);
    check(fd, load<u8>(fdstat) != CHARACTER_DEVICE || (load<u64>(fdstat, 8) & SEEK_AND_TELL) != 0);
  }
  exit(0);
}
