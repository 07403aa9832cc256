import { WasiScanError } from "../../model/errors.js";
import type { Runtime } from "../../model/runtime.js";
import { runtimes } from "../../runtimes/index.js";
import { Progress, printError, wantsJson, writeOut } from "../shared/output.js";
import { loadMatrix } from "../shared/package-files.js";
import { parseRuntime } from "../shared/select-runtimes.js";
import { freshnessOf } from "./freshness.js";
import { type OutdatedRuntime, printOutdated } from "./outdated-table.js";

interface Failure {
  runtime: string;
  error: WasiScanError;
}

// A client mostly waits for its registry.
const AT_ONCE = 4;

/** Prints what the registries have and the matrix lacks, and returns whether every registry answered. */
export async function listOutdated(ids: string[], { format }: { format: string }): Promise<boolean> {
  const json = wantsJson(format);
  const chosen = ids.length > 0 ? ids.map((id) => parseRuntime(id).runtime) : runtimes;
  const { listed, failures } = await ask([...new Set(chosen)]);
  if (json) {
    const errors = failures.map(({ runtime, error }) => {
      const { code, message, hint } = error;
      return { runtime, code, message, hint };
    });
    const measure = listed.flatMap(({ runtime, measure }) => measure.map((version) => `${runtime}@${version}`));
    writeOut(`${JSON.stringify({ runtimes: listed, measure, errors }, null, 2)}\n`);
  } else {
    writeOut(printOutdated(listed));
  }
  for (const { runtime, error } of failures) printError(`${runtime}: ${error.message}`, error.hint);
  return failures.length === 0;
}

/** Asks each registry; both lists are in the order of the runtimes. */
async function ask(chosen: Runtime[]): Promise<{ listed: OutdatedRuntime[]; failures: Failure[] }> {
  const { lanes } = loadMatrix();
  const answers = new Map<Runtime, OutdatedRuntime | WasiScanError>();
  const progress = new Progress();
  const pending = chosen.values();
  const work = async () => {
    for (const runtime of pending) {
      const own = lanes.filter((lane) => lane.runtime === runtime.id).flatMap((lane) => lane.versions);
      answers.set(runtime, await askOne(runtime, [...new Set(own.map(({ version }) => version))]));
      progress.show(`${answers.size} of ${chosen.length} registries answered`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  progress.clear();
  const listed: OutdatedRuntime[] = [];
  const failures: Failure[] = [];
  for (const runtime of chosen) {
    const answer = answers.get(runtime);
    if (answer instanceof WasiScanError) failures.push({ runtime: runtime.id, error: answer });
    else if (answer) listed.push(answer);
  }
  return { listed, failures };
}

async function askOne({ id, registry }: Runtime, measured: string[]): Promise<OutdatedRuntime | WasiScanError> {
  if (!registry) return new WasiScanError("bad-usage", "it comes from no registry", "Install it yourself.");
  const unreadable = (cause?: unknown) =>
    new WasiScanError("network", `${registry.name}: the answer names no release`, "Ask again later.", { cause });
  try {
    const published = await registry.versions();
    if (published.length === 0) return unreadable();
    const { newestOnly, name, leftOut } = registry;
    return {
      runtime: id,
      registry: name,
      ...(newestOnly && { newestOnly }),
      ...freshnessOf(measured, published, leftOut),
    };
  } catch (error) {
    // What a client prints is foreign data: an answer that cannot be read must not hide the other runtimes.
    return error instanceof WasiScanError ? error : unreadable(error);
  }
}
