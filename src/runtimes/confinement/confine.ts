import { existsSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, isAbsolute, join } from "node:path";
import type { Job } from "../../model/runtime.js";
import { insideBubblewrap } from "./bubblewrap.js";
import { underLimits } from "./limits.js";

/** A host process that is about to start. */
export interface Launch {
  command: string;
  args: string[];
  cwd: string;
  /** Its own variables, beside none of ours. */
  env: Record<string, string>;
  /** Folders that its program needs besides the system's and the command's own. */
  reads: string[];
  /** Files that it hands to us. */
  writes: string[];
  /** Folders that it may fill, which nobody reads afterwards. */
  scratch: string[];
}

/** The launch of the host of one stranger's job: under limits, with no variables of ours, and kept in as the job says. */
export function confined(launch: Launch, job: Job): Pick<Launch, "command" | "args" | "env"> {
  const { confinement } = job;
  if (!confinement) return launch;
  const command = onPath(launch.command);
  const wrapped = confinement.by === "bubblewrap";
  // On Windows there is no shell to set limits with.
  const [limited, args] =
    process.platform === "win32" ? [command, launch.args] : underLimits(command, launch.args, job.timeoutMs, wrapped);
  const env = { PATH: "/usr/local/bin:/usr/bin:/bin", HOME: tmpdir(), TMPDIR: tmpdir(), ...launch.env };
  if (!wrapped) return { command: limited, args, env };
  const files = [job.wasm, job.stdin, ...confinement.reads, ...launch.reads, ...homesOf(command)];
  const [bwrap, words] = insideBubblewrap(limited, args, launch.cwd, {
    reads: [...new Set(files)].filter((path) => !path.startsWith("/usr/") && existsSync(path)),
    writes: [...launch.writes, ...(confinement.scratch ? [] : [job.directory])],
    scratch: [tmpdir(), ...launch.scratch, ...(confinement.scratch ? [job.directory] : [])],
    network: confinement.network,
  });
  return { command: bwrap, args: words, env };
}

/** The folder of a program as it is called, and that of the file behind its links; above `bin`, what belongs to it. */
function homesOf(command: string): string[] {
  return [...new Set([command, realpathSync(command)])].map((path) => {
    const folder = dirname(path);
    return basename(folder) === "bin" ? dirname(folder) : folder;
  });
}

function onPath(command: string): string {
  if (isAbsolute(command)) return command;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path)) ?? command;
}
