// The ways out of the granted directory, for the probes of probes/sandbox. The harness plants a folder outside: two levels
// above the grant there is `outside`, its path on the host is the first argument, and `secret.txt` is in it. A step that
// the host refuses ends the probe with that errno: this way is closed. What really happened is seen on the host.

import { buffer, text } from "./bytes";
import { exit, setUp } from "./check";
import { sandbox } from "./sandbox";
import { args_get, args_sizes_get, fd_prestat_get, path_symlink } from "./wasi_snapshot_preview1";

/** From the granted directory to the folder outside, and to the file in it. */
export const OUTSIDE = "../../outside";
export const SECRET = "/secret.txt";
/** What a guest makes in the granted directory. */
export const WAY = "way";

/** A descriptor of the granted directory; 3 where the host grants none, since its refusal is an answer too. */
export function granted(): i32 {
  return fd_prestat_get(3, buffer(8)) == 0 ? sandbox() : 3;
}

/** The path of the folder outside on the host. */
export function hostPath(): string {
  const count = buffer(4);
  const size = buffer(4);
  setUp(args_sizes_get(count, size) == 0 && load<u32>(count) == 2 && load<u32>(size) < 1024);
  const arguments = buffer(8);
  setUp(args_get(arguments, buffer(load<u32>(size))) == 0);
  let path = "";
  for (let at = load<u32>(arguments, 4); load<u8>(at) != 0; at++) path += String.fromCharCode(load<u8>(at));
  return path;
}

/** A step on the way: refused, it is closed. */
export function step(errno: i32): void {
  if (errno != 0) exit(errno);
}

/** The guest's own link in the granted directory. */
export function link(target: string, at: string = WAY): string {
  step(path_symlink(text(target), target.length, granted(), text(at), at.length));
  return at;
}

/** Two links to where they are: `1/2/../..` stays inside by the letter, and leads two levels above the grant. */
export function twoLinks(): string {
  link(".", "1");
  link(".", "2");
  return "1/2/";
}
