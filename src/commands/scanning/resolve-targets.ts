import type { Matrix } from "../../matrix/format.js";
import type { NamedEngine } from "../../model/report.js";
import type { ScanRun } from "./scan-inputs.js";

/** Resolves each list of target queries once: many modules of a manifest share one. */
export function resolveOnce<T>(work: (queries: string[]) => Promise<T>): (queries: string[]) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (queries) => {
    const key = queries.join("\n");
    const found = known.get(key) ?? work(queries);
    known.set(key, found);
    return found;
  };
}

/** Targets and host files. Version ranges need a library, which a scan without targets does not load. */
export async function resolveTargetsAndHosts(
  wanted: string[],
  matrix: Matrix,
  platform: string | undefined,
): Promise<{ run: Partial<ScanRun>; engines: NamedEngine[] }> {
  const { resolveTargets } = await import("../../matrix/targets/targets.js");
  const { isHostFile, readHost } = await import("./host-file.js");
  const queries = wanted.filter((one) => !isHostFile(one));
  const found = wanted.filter(isHostFile).map((path) => readHost(path, matrix, platform));
  const hosts = found.flatMap((host) => ("declared" in host ? [host.declared] : []));
  const measuredHosts = found.flatMap((host) => ("measured" in host ? [host.measured] : []));
  const resolution = resolveTargets(queries, matrix, platform);
  const { targets, places } = resolution;
  const run = { hosts, measuredHosts, ...(queries.length > 0 && { targets, places }) };
  return { run, engines: resolution.engines };
}
