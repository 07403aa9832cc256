import type { HostProgram } from "./host-session.js";

// The job lines go through 3: a shell gives what it runs in the background no standard input.
const SCRIPT = `cd "$WASI_SCAN_TEMP" && mkfifo in out err && exec 3<&0 && {
  cat <&3 3<&- >in 2>/dev/null &
  cat <out 3<&- 2>/dev/null &
  cat <err 3<&- >&2 &
} && exec "$0" "$@" <in >out 2>err 3<&-`;

/**
 * The same program with real pipes for its standard streams. Node's pipes are sockets on Unix, and an engine that
 * reopens `/dev/fd/0` is refused. The program replaces the shell, so that its end is noticed at once.
 */
export function pipedStdio(program: HostProgram): HostProgram {
  return { ...program, command: "sh", args: ["-c", SCRIPT, program.command, ...program.args] };
}
