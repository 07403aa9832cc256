import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import type { Input } from "../../../inputs/index.js";
import { packageRoot } from "../../shared/package-files.js";
import type { Told, WorkerData } from "./messages.js";

/** So many modules are scanned before workers are worth their start. */
const FIRST = 200;
const MOST_WORKERS = 8;
/** Modules that a worker gets at once, and such lots that are under way for each. */
const LOT = 16;
const UNDER_WAY = 2;

/** As the first word of the command line: this thread is a worker. */
export const WORKER_WORD = "--scan-worker";

/**
 * Worker threads that scan plain files, a lot each in turn. Their answers come in the order in which the files were added,
 * so that a report is the same however many there are.
 */
export class Pool {
  private seen = 0;
  private lot: string[] = [];
  private readonly members: Member[] = [];
  private readonly waiting: Promise<Told>[] = [];
  private sent = 0;
  private readonly size: number;

  /**
   * @param jobs how many workers, from the first module on; by default one for each core, when there are many modules
   * @param take is given each answer
   */
  constructor(
    private readonly data: WorkerData,
    private readonly jobs: number | undefined,
    private readonly take: (told: Told) => void,
  ) {
    this.size = jobs ?? Math.min(availableParallelism(), MOST_WORKERS);
  }

  /** Whether a worker is to scan that input. What is not a plain file can be read in one place only. */
  takes({ file, source }: Input): boolean {
    // Only the bundle can be started again in a thread.
    if (this.size < 2 || import.meta.url !== undefined) return false;
    return ++this.seen > (this.jobs === undefined ? FIRST : 0) && file !== undefined && source === undefined;
  }

  async add(path: string): Promise<void> {
    this.lot.push(path);
    if (this.lot.length >= LOT) await this.send();
  }

  /** Waits for all that was added. */
  async drain(): Promise<void> {
    if (this.lot.length > 0) await this.send();
    while (this.waiting.length > 0) await this.settle();
  }

  async close(): Promise<void> {
    await Promise.all(this.members.map((member) => member.close()));
  }

  private async send(): Promise<void> {
    const member = await this.worker(this.sent++ % this.size);
    this.waiting.push(member.ask(this.lot));
    this.lot = [];
    while (this.waiting.length > UNDER_WAY * this.size) await this.settle();
  }

  private async settle(): Promise<void> {
    const told = await this.waiting.shift();
    if (told) this.take(told);
  }

  private async worker(index: number): Promise<Member> {
    const { Worker } = await import("node:worker_threads");
    const member = this.members[index] ?? new Member(Worker, this.data);
    this.members[index] = member;
    return member;
  }
}

/** One worker, which answers in order. */
class Member {
  private readonly worker: Worker;
  private readonly due: { resolve: (told: Told) => void; reject: (error: Error) => void }[] = [];

  constructor(Kind: typeof Worker, workerData: WorkerData) {
    this.worker = new Kind(join(packageRoot(), "dist", "cli.cjs"), {
      argv: [WORKER_WORD],
      workerData,
      // A heap that may grow does, and then several do.
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 },
    });
    this.worker.on("message", (told: Told) => this.due.shift()?.resolve(told));
    this.worker.on("error", (error) => this.fail(error));
    this.worker.on("exit", (code) => this.fail(new Error(`a worker of the scan ended with exit status ${code}`)));
  }

  ask(paths: string[]): Promise<Told> {
    const answer = new Promise<Told>((resolve, reject) => this.due.push({ resolve, reject }));
    // It is awaited later; until then a failure must not count as one that nobody handles.
    answer.catch(() => {});
    this.worker.postMessage(paths);
    return answer;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    for (const { reject } of this.due.splice(0)) reject(error);
  }
}
