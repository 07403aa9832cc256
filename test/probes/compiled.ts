import { join, resolve } from "node:path";
import { readSyscallFacts } from "../../src/matrix/files/facts-files.js";
import { readInterfaceFacts } from "../../src/matrix/files/interface-files.js";
import { listProbes, type ProbeSource } from "../../src/probes/catalogue.js";
import { compileProbes } from "../../src/probes/compile.js";
import { cacheDirectory } from "../../src/runtimes/index.js";

const ROOT = resolve(import.meta.dirname, "../..");
export const PROBES = join(ROOT, "probes");
export const facts = readSyscallFacts(join(ROOT, "matrix"));
export const interfaces = readInterfaceFacts(join(ROOT, "matrix"));

/** The real probes that pass the filter, with the paths of their modules. */
export async function realProbes(
  filter: (probe: ProbeSource) => boolean,
): Promise<{ probes: ProbeSource[]; compiled: Map<string, string> }> {
  const probes = listProbes(PROBES, facts, interfaces).filter(filter);
  return { probes, compiled: await compileProbes(probes, { root: PROBES, cache: join(cacheDirectory(), "probes") }) };
}
