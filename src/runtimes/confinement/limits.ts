/** What the host process of a stranger's module may use. Bytes, but for the counts. */
export const LIMITS = {
  /** Memory of one process, written to or not: RLIMIT_DATA. Address space does not count, because engines reserve terabytes. */
  data: 3 * 1024 ** 3,
  /** Below that, so that `memory.grow` fails before the engine does. Pages of 64 KiB. */
  wasmPages: 24_576,
  /** Size of one file. */
  file: 128 * 1024 ** 2,
  /** Size of all files in the module's folder, and of those that the host makes. */
  scratch: 128 * 1024 ** 2,
  /** Processes and threads, where they can be counted apart from the user's others. */
  processes: 256,
};

const BLOCK = 512;
const KIB = 1024;

/**
 * A command that starts another under the limits.
 *
 * @param apart whether the processes are counted apart: in a namespace of users of their own
 */
export function underLimits(command: string, args: string[], timeoutMs: number, apart: boolean): [string, string[]] {
  // All of a process's threads together: what still runs long after the timeout has escaped it.
  const seconds = 2 * Math.ceil(timeoutMs / 1000) + 30;
  const script = [
    `ulimit -d ${LIMITS.data / KIB}`,
    `ulimit -t ${seconds}`,
    `ulimit -f ${LIMITS.file / BLOCK}`,
    "ulimit -c 0",
    // bash and dash name it differently.
    ...(apart
      ? [`{ (ulimit -u 9) && ulimit -u ${LIMITS.processes} || ulimit -p ${LIMITS.processes}; } 2>/dev/null`]
      : []),
    'exec "$@"',
  ].join("; ");
  return ["/bin/sh", ["-c", script, "sh", command, ...args]];
}
