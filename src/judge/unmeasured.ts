import type { RuntimeColumn } from "../matrix/columns.js";
import { compareVersions } from "../model/versions.js";

/** What to say about a version that was not measured, by the measured ones next to it. */
export function adviceForUnmeasured(
  { runtime, platform }: RuntimeColumn,
  version: string,
  measured: string[],
  others: RuntimeColumn[],
): string {
  const oldest = measured[0];
  const newest = measured.at(-1);
  if (oldest === undefined || newest === undefined) return `No version of ${runtime} was measured on ${platform}.`;
  const which =
    compareVersions(version, oldest) < 0
      ? `oldest tested: ${oldest}`
      : compareVersions(version, newest) > 0
        ? `newest tested: ${newest}`
        : `tested: ${neighbours(version, measured)}, which differ`;
  return `${runtime} ${version} was not measured on ${platform} (${which}).${sameEngine(runtime, version, others)}`;
}

function neighbours(version: string, measured: string[]): string {
  const older = measured.filter((one) => compareVersions(one, version) < 0).at(-1);
  const newer = measured.find((one) => compareVersions(one, version) > 0);
  return `${older} and ${newer}`;
}

/** Runtimes that embed the same engine under the same version numbers. */
const SAME_ENGINE: Record<string, string> = { wasmtime: "wasmtime-py" };

/** `wasmtime 25.0.3` was measured as the engine of wasmtime-py 25, for core modules. */
function sameEngine(runtime: string, version: string, others: RuntimeColumn[]): string {
  const embedding = others.find((one) => one.runtime === SAME_ENGINE[runtime]);
  const line = (text: string) =>
    text
      .split(".")
      .slice(0, text.startsWith("0.") ? 2 : 1)
      .join(".");
  const same = embedding?.versions.find((one) => line(one.version) === line(version))?.version;
  if (!embedding || same === undefined) return "";
  return ` The same engine was measured through its C interface: -t '${embedding.runtime} ${same}'.`;
}
