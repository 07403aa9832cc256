import type { Ending } from "../scan/conversation.js";

/** What the page asks of the worker that runs a module. */
export interface Job {
  file: File;
  /** The first is the program's name. */
  args: string[];
}

export interface Ended {
  end: Ending | "stopped" | "lost";
  /** `exit status 3`, `wasi_snapshot_preview1.fd_x`, the message of a trap */
  detail: string;
  /** What it wrote to standard output and standard error, at most 64 KiB. */
  output: string;
}
