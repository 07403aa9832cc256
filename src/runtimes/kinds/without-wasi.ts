const CANARIES = ["argv", "environ", "exit-0", "exit-7", "preopen-file", "stdin", "stdout"];

/**
 * The canaries of a version whose WASI cannot be had, for `cannotIn`: all that import something. The others, a trap and
 * an endless loop, prove that the harness ran the modules, so that what does not link there is an answer.
 */
export function withoutWasi(why: string): Record<string, string> {
  return Object.fromEntries(CANARIES.map((name) => [`canary/${name}`, why]));
}
