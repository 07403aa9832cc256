import type { HostProgram } from "./host-session.js";

// The job lines go through 3: a shell gives what it runs in the background no standard input.
const SCRIPT = `cd "$WASI_SCAN_TEMP" && mkfifo in out err && exec 3<&0 && {
  cat <&3 3<&- >in 2>/dev/null &
  cat <out 3<&- 2>/dev/null &
  cat <err 3<&- >&2 &
} && exec "$0" "$@" <in >out 2>err 3<&-`;

/**
 * The same program with pipes for its standard streams. What Node calls a pipe is a socket on Unix, and an engine that
 * opens `/dev/fd/0` anew is refused. The program takes the shell's place, so that its end is seen at once.
 */
export function pipedStdio(program: HostProgram): HostProgram {
  return { ...program, command: "sh", args: ["-c", SCRIPT, program.command, ...program.args] };
}
