import type { Host, Job, RunResult } from "../../model/runtime.js";
import { type Answer, resultOf } from "../process/answer.js";
import { type SentJob, sendable } from "./sent-job.js";

/** A destination for jobs: a browser page or a server. */
export interface Remote {
  /** Rejects if no answer arrives, for any reason. */
  ask(job: SentJob): Promise<Answer>;
  /** Loads what every job needs, which is not the guest's time. */
  ready?(): Promise<void>;
  /** Resolves when it has ended. */
  gone: Promise<unknown>;
  /** Ends everything that still runs there. */
  end(): Promise<void>;
}

const MOST_TO_LOAD_MS = 60_000;

const nothing = new Uint8Array();

/**
 * A {@link Host} over the remote that `open` opens: jobs go there one by one; it is ended on a timeout and reopened
 * for the next job. If it dies during a job, that job runs once more in a fresh one.
 *
 * @param close final clean-up
 */
export function remoteHost(open: () => Promise<Remote>, close: () => Promise<void> = async () => {}): Host {
  let remote: Remote | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function opened(): Promise<Remote> {
    if (remote) return remote;
    const fresh = await open();
    fresh.gone.then(() => {
      if (remote === fresh) remote = undefined;
    });
    remote = fresh;
    return fresh;
  }

  function endIt(): void {
    // It may hang too, so do not wait for it.
    remote?.end().catch(() => {});
    remote = undefined;
  }

  async function runOne(job: Job): Promise<RunResult> {
    const sent = await sendable(job);
    for (let attempt = 1; ; attempt++) {
      const { ask, gone, ready } = await opened();
      const died = gone.then(() => "died" as const);
      if (ready) await within(MOST_TO_LOAD_MS, Promise.race([died, ready().catch(() => {})]));
      const reply = await within(job.timeoutMs, Promise.race([died, unlessGone(ask(sent), died)]));
      if (typeof reply === "object") {
        if (reply.spent) endIt();
        return resultOf(reply, job.wasm, Buffer.from(reply.stdout, "base64"), Buffer.from(reply.stderr, "base64"));
      }
      endIt();
      if (reply === "timeout") return { outcome: { end: "timeout" }, stdout: nothing, stderr: nothing };
      if (attempt === 2) {
        return { outcome: { end: "trapped", detail: "host crash" }, stdout: nothing, stderr: nothing };
      }
    }
  }

  return {
    queues: true,
    run(job) {
      const result = queue.then(() => runOne(job)).catch(harness);
      queue = result;
      return result;
    },
    async close() {
      await queue;
      await remote?.end().catch(() => {});
      await close();
    },
  };
}

// A request can fail before we notice that the other side is dying.
async function unlessGone(answer: Promise<Answer>, died: Promise<"died">): Promise<Answer | "died"> {
  try {
    return await answer;
  } catch (error) {
    if ((await within(200, died)) === "died") return "died";
    throw error;
  }
}

async function within<T>(ms: number, answer: Promise<T>): Promise<T | "timeout"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"timeout">((resolve) => {
    timer = setTimeout(() => resolve("timeout"), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function harness(error: unknown): RunResult {
  const message = error instanceof Error ? error.message : String(error);
  return { outcome: { end: "harness", detail: "host program" }, stdout: nothing, stderr: nothing, message };
}
