import type { Command } from "commander";

type Register = (program: Command) => void;

/** The command to run if the first word does not name one. */
export const DEFAULT_COMMAND = "scan";

/** Every command by name, sorted. Each is loaded only when it runs, because every scan pays for start-up. */
export const commands: Record<string, () => Promise<Register>> = {
  check: async () => (await import("./check.js")).checkCommand,
  completion: async () => (await import("./completion.js")).completionCommand,
  explain: async () => (await import("./explain.js")).explainCommand,
  init: async () => (await import("./init.js")).initCommand,
  matrix: async () => (await import("./matrix/index.js")).matrixCommand,
  merge: async () => (await import("./merge.js")).mergeCommand,
  probe: async () => (await import("./probe.js")).probeCommand,
  run: async () => (await import("./run.js")).runCommand,
  runtimes: async () => (await import("./runtimes/index.js")).runtimesCommand,
  scan: async () => (await import("./scan.js")).scanCommand,
  site: async () => (await import("./site.js")).siteCommand,
  targets: async () => (await import("./targets.js")).targetsCommand,
  trace: async () => (await import("./trace.js")).traceCommand,
  which: async () => (await import("./which.js")).whichCommand,
  why: async () => (await import("./why.js")).whyCommand,
};
