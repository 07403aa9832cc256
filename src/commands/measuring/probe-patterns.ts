import { WasiScanError } from "../../model/errors.js";
import { nearest } from "../../model/names/nearest-name.js";
import type { ProbeSource } from "../../probes/catalogue.js";

/**
 * The probes that match one of the patterns, and the harness canaries, which must pass before any result counts. A pattern is a
 * whole id, or a part of one between slashes and dots; `*` matches anything.
 */
export function selectProbes(probes: ProbeSource[], patterns: string[]): ProbeSource[] {
  if (patterns.length === 0) return probes;
  const tests = patterns.map((pattern) => {
    const test = toTest(pattern);
    if (!probes.some(({ id }) => test(id))) {
      const names = new Set(probes.flatMap(({ id, syscall }) => [id, id.split("/").at(-1) ?? id, syscall?.name ?? id]));
      const close = nearest(pattern.replace(/[.*]+$/, ""), names);
      const hint = close ? `Did you mean '${close}'?` : "`wasi-scan explain <syscall>` lists the probes of a syscall.";
      throw new WasiScanError("bad-usage", `no probe matches '${pattern}'`, hint);
    }
    return test;
  });
  return probes.filter(({ id, kind }) => kind === "canary" || tests.some((test) => test(id)));
}

function toTest(pattern: string): (id: string) => boolean {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
  const expression = new RegExp(`^(?:.*/)?${source}(?:[. ].*)?$`);
  return (id) => id === pattern || expression.test(id);
}
