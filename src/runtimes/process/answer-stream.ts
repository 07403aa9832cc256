import type { ChildProcess } from "node:child_process";
import type { Answer } from "./answer.js";

const STDERR_TAIL = 4000;

/** A line from a host program: `ready`, or the answer to a job, by its id. */
export type Line = { ready?: true } & Partial<Answer>;

/**
 * Reads the child's answer lines and ignores other output of an engine. An answer that comes
 * before anyone waits for it is kept.
 */
export function converse(child: ChildProcess) {
  let waiting: { wanted: (line: Line) => boolean; settle: (line: Line | "timeout" | "died") => void } | undefined;
  let early: Line[] = [];
  let chunks: Buffer[] = [];
  let tail = "";
  let over = false;
  let startError = "";
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });

  child.stdout?.on("data", (chunk: Buffer) => {
    let rest = chunk;
    for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10)) {
      const text = Buffer.concat([...chunks, rest.subarray(0, at)]).toString("utf8");
      chunks = [];
      rest = rest.subarray(at + 1);
      const line = parse(text);
      if (line && waiting?.wanted(line)) waiting.settle(line);
      else if (line?.id !== undefined) early.push(line);
    }
    if (rest.length > 0) chunks.push(rest);
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    tail = (tail + chunk.toString("utf8")).slice(-STDERR_TAIL);
  });
  // `exit` reports a dead process; the failed write need not.
  child.stdin?.on("error", () => {});
  const finish = () => {
    over = true;
    waiting?.settle("died");
    end();
  };
  child.once("error", (error) => {
    startError = error.message;
    finish();
  });
  child.once("close", finish);
  // A grandchild may hold the pipes open after the process itself has ended.
  child.once("exit", () => setTimeout(finish, 200).unref());

  return {
    ended,
    complaint: () => startError || tail.trim() || `ended with ${child.signalCode ?? `status ${child.exitCode}`}`,
    next(timeoutMs: number, wanted: (line: Line) => boolean): Promise<Line | "timeout" | "died"> {
      const known = early.find(wanted);
      if (known) {
        early = early.filter((line) => line !== known);
        return Promise.resolve(known);
      }
      if (over) return Promise.resolve("died");
      return new Promise((resolve) => {
        const timer = setTimeout(() => waiting?.settle("timeout"), timeoutMs);
        waiting = {
          wanted,
          settle: (line) => {
            clearTimeout(timer);
            waiting = undefined;
            resolve(line);
          },
        };
      });
    },
  };
}

function parse(text: string): Line | undefined {
  if (!text.startsWith("{")) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
