// What the probes of probes/sandbox do at the end of a way out. Each ends with the errno that refused it, or with 0; the
// harness looks at the host for what was done.

import { buffer, iovecs, text } from "./bytes";
import { exit } from "./check";
import { FOLLOW, READ, WRITE } from "./sandbox";
import { granted, step } from "./ways-out";
import { fd_read, fd_write, path_open, path_unlink_file } from "./wasi_snapshot_preview1";

const STDOUT = 1;
const LONGEST = 64;

/** Prints what the file holds. */
export function read(path: string): void {
  const fd = opened(path, READ);
  const bytes = buffer(LONGEST);
  const count = buffer(4);
  step(fd_read(fd, iovecs(bytes, LONGEST), 1, count));
  step(fd_write(STDOUT, iovecs(bytes, load<i32>(count)), 1, buffer(4)));
  exit(0);
}

/** Writes over its first bytes. */
export function write(path: string): void {
  const fd = opened(path, READ | WRITE);
  step(fd_write(fd, iovecs(text("changed"), 7), 1, buffer(4)));
  exit(0);
}

/** Takes its name away. */
export function remove(path: string): void {
  step(path_unlink_file(granted(), text(path), path.length));
  exit(0);
}

function opened(path: string, rights: u64): i32 {
  const fd = buffer(4);
  step(path_open(granted(), FOLLOW, text(path), path.length, 0, rights, 0, 0, fd));
  return load<i32>(fd);
}
