import { WasiScanError } from "../../model/errors.js";
import type { Runtime } from "../../model/runtime.js";
import { findInstalled, install, runtimes, useOwnTemporaryFolder } from "../../runtimes/index.js";
import { Progress, printError, writeError, writeOut } from "../shared/output.js";
import { parseRuntime } from "../shared/select-runtimes.js";

export interface Wanted {
  runtime: Runtime;
  version: string;
}

// An install mostly waits for the registry or unpacks.
const AT_ONCE = 2;

/**
 * The versions that an argument names: `id`, `id@version`, `id@all`, `all`, or `newest`, one version of each runtime.
 * Runtimes that take hours to compile must be named.
 */
export function versionsOf(spec: string): Wanted[] {
  const ready = runtimes.filter(({ buildSeconds }) => buildSeconds === undefined);
  if (spec === "all") return ready.flatMap(everyVersion);
  if (spec === "newest") return ready.flatMap((runtime) => everyVersion(runtime).slice(0, 1));
  const { runtime, version } = parseRuntime(spec);
  if (version === "all") return everyVersion(runtime);
  const one = version ?? runtime.versions[0];
  if (one === undefined) {
    throw new WasiScanError(
      "bad-usage",
      `${runtime.id} comes with npm and has no version list`,
      `Name one: ${runtime.id}@1.2.3`,
    );
  }
  return [{ runtime, version: one }];
}

const everyVersion = (runtime: Runtime): Wanted[] => runtime.versions.map((version) => ({ runtime, version }));

/**
 * Installs the versions that are missing. A failure does not stop the others.
 *
 * @returns whether all are installed now
 */
export async function installAll(wanted: Wanted[]): Promise<boolean> {
  useOwnTemporaryFolder();
  const { here, absent } = await byPresence(wanted);
  if (here.length > 0) say(`already installed: ${here.map(nameOf).join(", ")}`);
  const slow = absent.filter(({ runtime }) => runtime.buildSeconds);
  for (const one of slow) say(`${nameOf(one)} is built from source, ${minutesOf(one.runtime)}`);

  const failed = await installEach(absent);
  for (const { error } of failed) printError(error.message, error.hint);
  const total = here.length + absent.length;
  const missing = failed.length > 0 ? `; not installed: ${failed.map(({ one }) => nameOf(one)).join(", ")}` : "";
  writeOut(`${total - failed.length} of ${total} installed${missing}\n`);
  return failed.length === 0;
}

async function installEach(absent: Wanted[]): Promise<{ one: Wanted; error: WasiScanError }[]> {
  const failed: { one: Wanted; error: WasiScanError }[] = [];
  const underWay = new Set<string>();
  const progress = new Progress();
  let done = 0;
  const ticking = setInterval(() => {
    progress.show(`${done} of ${absent.length} installed · ${[...underWay].join(", ")}`);
  }, 500);
  const ended = (text: string) => {
    progress.clear();
    say(`[${++done}/${absent.length}] ${text}`);
  };

  const pending = absent.values();
  const work = async () => {
    for (const one of pending) {
      const name = nameOf(one);
      const started = Date.now();
      underWay.add(name);
      try {
        await install(one.runtime, one.version);
        ended(`${name} installed in ${Math.ceil((Date.now() - started) / 1000)} s`);
      } catch (error) {
        if (!(error instanceof WasiScanError)) throw error;
        failed.push({ one, error });
        ended(`${name} cannot be installed`);
      } finally {
        underWay.delete(name);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    clearInterval(ticking);
    progress.clear();
  }
  return failed;
}

/** Without duplicates. */
async function byPresence(wanted: Wanted[]): Promise<{ here: Wanted[]; absent: Wanted[] }> {
  const distinct = [...new Map(wanted.map((one) => [nameOf(one), one])).values()];
  const present = new Set<string>();
  for (const runtime of new Set(distinct.map((one) => one.runtime))) {
    // Runtimes that come with Node or npm can be installed separately, but need not be.
    for (const { version } of await findInstalled(runtime)) present.add(nameOf({ runtime, version }));
  }
  const isHere = (one: Wanted) => present.has(nameOf(one));
  return { here: distinct.filter(isHere), absent: distinct.filter((one) => !isHere(one)) };
}

const nameOf = ({ runtime, version }: Wanted): string => `${runtime.id} ${version}`;

const minutesOf = ({ buildSeconds = 0 }: Runtime): string => `about ${Math.ceil(buildSeconds / 60)} min`;

const say = (text: string): void => {
  writeError(`${text}\n`);
};
