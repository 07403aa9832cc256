import type { RuntimeColumn } from "../matrix/columns.js";
import type { Matrix } from "../matrix/format.js";
import type { Target } from "../matrix/targets/targets.js";
import { nameOf } from "../model/names/names.js";
import type { Needs } from "../model/needs.js";
import type { Reason, ReportedImport, VerdictEntry } from "../model/report.js";
import type { Signature } from "../model/signature.js";
import { VersionRanges } from "./version-ranges.js";

/** An import that a host declares to provide. */
export interface DeclaredImport {
  module: string;
  name: string;
  /** Absent: any type. */
  signature?: Signature;
}

/** A user's own embedding of a measured engine. What it provides or withholds is declared, not measured. */
export interface DeclaredHost {
  name: string;
  engine: Target[];
  provides: DeclaredImport[];
  /** If there is no name: the whole module. */
  withholds: { module: string; name?: string }[];
}

/** The verdicts of one module on a declared host: the engine's verdicts with the declarations applied. Each entry says so. */
export function judgeHost(
  host: DeclaredHost,
  needs: Needs,
  imports: ReportedImport[],
  matrix: Matrix,
  columns: RuntimeColumn[],
): VerdictEntry[] {
  const refused: Reason[] = [];
  const declared = new Set<string>();
  const asked: ReportedImport[] = [];
  for (const one of imports) {
    const name = nameOf(one);
    if (host.withholds.some((held) => held.module === one.module && (held.name ?? one.name) === one.name)) {
      declared.add(name);
      const advice = `${host.name} is declared as not providing it.`;
      refused.push({ import: name, signature: one.signature, support: "missing", advice });
      continue;
    }
    const brought = host.provides.filter((own) => own.module === one.module && own.name === one.name);
    if (brought.length === 0) {
      asked.push(one);
      continue;
    }
    declared.add(name);
    if (brought.some(({ signature }) => (signature ?? one.signature) === one.signature)) continue;
    const advice = `${host.name} is declared as providing it as ${brought.map(({ signature }) => signature).join(" or ")}.`;
    refused.push({ import: name, signature: one.signature, support: "mismatch", advice });
  }
  const ranges = new VersionRanges(needs, asked, matrix, columns);
  return host.engine
    .flatMap((target) => ranges.of(target))
    .map((entry) => ({
      ...entry,
      runtime: `${host.name}: ${entry.runtime}`,
      ...(refused.length > 0 && { verdict: "fails" as const }),
      reasons: [...refused, ...entry.reasons],
      ...(declared.size > 0 && { declared: [...declared].sort() }),
    }));
}
