const CANARIES = ["argv", "environ", "exit-0", "exit-7", "preopen-file", "stdin", "stdout"];

/**
 * The canaries of a version without WASI, for `cannotIn`: all that import something. The others, a trap and
 * an endless loop, prove that the harness ran the modules, so that a failure to link is a result.
 */
export function withoutWasi(why: string): Record<string, string> {
  return Object.fromEntries(CANARIES.map((name) => [`canary/${name}`, why]));
}
