import { readFileSync } from "node:fs";
import { WasiScanError } from "../../model/errors.js";
import { parseChecked } from "../../model/json/parse-checked.js";
import { nameOf } from "../../model/names/names.js";
import type { ModuleReport, Notice, Report } from "../../model/report.js";
import type { Trace } from "../running/trace-report.js";
import traceSchema from "./trace.schema.json" with { type: "json" };

/** A traced run, which is tied to its module by the digest. */
export class TracedRun {
  private readonly counts = new Map<string, number>();
  /** Modules that are not the traced one. */
  private readonly others: { name: string; sha256: string }[] = [];
  private met = false;

  constructor(
    readonly path: string,
    private readonly trace: Pick<Trace, "calls"> & Partial<Trace>,
  ) {
    for (const name of trace.calls.map(nameOf)) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** Traces of an earlier version do not tell which module they are of. */
  get warnings(): Notice[] {
    if (this.trace.sha256 !== undefined) return [];
    const message = `${this.path}: a trace of an earlier version, which does not tell the digest of its module`;
    const hint = "Trace the module again, so that no other is taken for it.";
    return [{ kind: "warning", input: this.path, message, hint }];
  }

  /** @param digest of the module of the report; asked for only where the trace names one */
  async apply(report: ModuleReport, digest: () => Promise<string>): Promise<ModuleReport> {
    if (this.trace.sha256 !== undefined) {
      const sha256 = await digest();
      if (sha256 !== this.trace.sha256) {
        this.others.push({ name: report.name, sha256 });
        return report;
      }
    }
    this.met = true;
    return applyTrace(report, this.counts);
  }

  /** One if modules were read and none of them is the traced one. */
  errors(): Report["errors"] {
    const [other, ...more] = this.others;
    if (this.met || !other) return [];
    const own = `${this.path}: a trace of sha256:${this.trace.sha256} (${this.trace.module})`;
    const what = more.length > 0 ? `none of these ${more.length + 1} modules is that; the first, ` : "";
    const message = `${own}, and ${what}${other.name} is sha256:${other.sha256}`;
    const hint = `Trace this one: wasi-scan trace ${other.name} -f json -o trace.json`;
    return [{ input: this.path, code: "bad-data", message, hint }];
  }
}

/** @throws WasiScanError `bad-data` for a file that `wasi-scan trace -f json` did not write */
export function readTrace(path: string): TracedRun {
  const hint = "Write one with `wasi-scan trace app.wasm -f json -o trace.json`.";
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new WasiScanError("bad-data", `${path}: ${(cause as Error).message}`, hint, { cause });
  }
  const read = parseChecked<Trace>(text, traceSchema);
  if ("problem" in read) throw new WasiScanError("bad-data", `${path}: ${read.problem}`, hint);
  return new TracedRun(path, read.value);
}

/** The report with the number of calls beside each import and reason. Verdicts do not change, because another run may call more. */
function applyTrace(module: ModuleReport, counts: Map<string, number>): ModuleReport {
  const imports = module.imports.map((one) =>
    one.kind === "function" ? { ...one, calls: counts.get(nameOf(one)) ?? 0 } : one,
  );
  const verdicts = module.verdicts.map((entry) => ({
    ...entry,
    reasons: entry.reasons.map((reason) =>
      reason.import === undefined ? reason : { ...reason, calls: counts.get(reason.import) ?? 0 },
    ),
  }));
  return { ...module, imports, verdicts };
}
