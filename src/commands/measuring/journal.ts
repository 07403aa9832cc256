import type { Observation } from "../../model/probe.js";
import type { ProbeSource } from "../../probes/catalogue.js";
import { isFutile } from "../../probes/measure.js";
import type { Subject } from "./measure-runtimes.js";
import { headOf, onFile, record } from "./record.js";

const SAVE_EVERY_MS = 5000;
/** Ctrl-C, and how a system ends a job; with the exit status that shells give them. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 };

/** Writes new observations to disk every few moments, so that a crash loses little. */
export class Journal {
  private head: Awaited<ReturnType<typeof headOf>> | undefined;
  private observations: Record<string, Observation> = {};
  private saved = 0;
  private changed = 0;
  private canariesDone = false;

  constructor(
    private readonly root: string | undefined,
    private readonly probes: ProbeSource[],
  ) {
    for (const [signal, status] of Object.entries(STOPPED)) {
      process.once(signal, () => {
        this.save();
        process.exit(status);
      });
    }
  }

  async open({ runtime, installed, configuration }: Subject): Promise<void> {
    this.head = await headOf(runtime, installed, configuration);
    Object.assign(this, { observations: {}, changed: 0, saved: Date.now(), canariesDone: false });
  }

  missing(selected: ProbeSource[]): ProbeSource[] {
    const known = this.root && this.head ? onFile(this.root, this.head) : {};
    const stale = ({ id, digest }: ProbeSource) => known[id]?.digest !== digest;
    const fresh = Object.fromEntries(
      this.probes.filter((one) => !stale(one)).map(({ id }) => [id, known[id] as Observation]),
    );
    return selected.filter((one) => one.kind === "canary" || (stale(one) && !isFutile(one, fresh)));
  }

  add(id: string, observation: Observation): void {
    // Wait for the first probe that is not a canary: if a canary fails, nothing may be written.
    if (!id.startsWith("canary/")) this.canariesDone = true;
    this.observations[id] = observation;
    if (Date.now() - this.saved > SAVE_EVERY_MS) this.save();
  }

  /** @returns how many observations changed; undefined if there is nothing to write */
  close(keep: boolean): number | undefined {
    this.canariesDone ||= keep;
    if (keep) this.save();
    return this.root === undefined ? undefined : this.changed;
  }

  private save(): void {
    this.saved = Date.now();
    if (this.root === undefined || !this.head || !this.canariesDone) return;
    this.changed += record(this.root, this.head, this.observations, this.probes);
  }
}
