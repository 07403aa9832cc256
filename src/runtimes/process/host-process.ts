import type { Host, Job, RunResult } from "../../model/runtime.js";
import { resultOf } from "./answer.js";
import { type HostProgram, openSession, type Session } from "./host-session.js";

export type { HostProgram } from "./host-session.js";

/**
 * A host program as a {@link Host}: jobs go one by one to a long-lived process, which is killed on a timeout and
 * replaced for the next job. If the process dies during a job, that job runs once more, alone in a fresh one.
 */
export function hostProcess(program: HostProgram): Host {
  let session: Session | undefined;
  let started = false;
  let failure: string | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const limit = program.jobsPerProcess ?? Infinity;
  /** Jobs sent ahead of their turn; a killed process had not started them. */
  const ahead = new Map<Job, { session: Session; id: number }>();

  async function runOne(job: Job): Promise<RunResult> {
    for (let attempt = 1; ; attempt++) {
      if (failure !== undefined) return harness(failure);
      if (!session) {
        const opened = await openSession(program, job);
        if ("failure" in opened) {
          // A program that never started will not start for the next job either.
          if (!started) failure = opened.failure;
          return harness(opened.failure);
        }
        started = true;
        session = opened;
      }
      const before = ahead.get(job);
      ahead.delete(job);
      const id = before?.session === session ? before.id : session.send(job);
      const reply = await session.reply(id, job);
      if (reply.kind !== "answer" || reply.answer.spent || session.answered >= limit || job.confinement) {
        await dismiss();
      }
      if (reply.kind === "answer") {
        const { answer } = reply;
        const stdout = Buffer.from(answer.stdout, "base64");
        return resultOf(answer, job.wasm, stdout, Buffer.from(answer.stderr, "base64"));
      }
      const { stdout, stderr } = reply;
      if (reply.kind === "timeout") return { outcome: { end: "timeout" }, stdout, stderr };
      if (attempt === 2) {
        return { outcome: { end: "trapped", detail: "host crash" }, stdout, stderr, message: reply.message };
      }
    }
  }

  async function dismiss(): Promise<void> {
    const old = session;
    session = undefined;
    await old?.close();
  }

  return {
    queues: true,
    run(job) {
      // If nothing is running, it is this job's turn.
      if (program.ahead && session && session.sent > session.answered && session.sent < limit) {
        ahead.set(job, { session, id: session.send(job) });
      }
      const result = queue.then(() => runOne(job)).catch((error) => harness(String(error)));
      queue = result;
      return result;
    },
    async close() {
      await queue;
      await dismiss();
    },
  };
}

function harness(message: string): RunResult {
  const nothing = new Uint8Array();
  return { outcome: { end: "harness", detail: "host program" }, stdout: nothing, stderr: nothing, message };
}
