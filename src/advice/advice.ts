import type { RuntimeColumn } from "../matrix/columns.js";
import type { Matrix } from "../matrix/format.js";
import { syscallOf } from "../matrix/matrix.js";
import { memo } from "../model/memo.js";
import { PREVIEW1, UNSTABLE } from "../model/names/abis.js";
import { nameOf } from "../model/names/names.js";
import type { BuildAdvice, Reason, ReasonSupport, RecognisedToolchain, ReportedImport } from "../model/report.js";
import { aliasesOf } from "./aliases.js";
import { AvailabilityIndex, type Working } from "./availability.js";
import { remediesFor } from "./toolchains/remedies.js";

/** Problems that another build may fix. What was not measured may work unchanged. */
const MENDABLE: ReadonlySet<ReasonSupport> = new Set<ReasonSupport>([
  ...(["missing", "mismatch", "stub", "hangs", "traps", "broken", "partial", "rejected", "foreign"] as const),
]);

/** What works where is the same for every module. */
const indexes = new WeakMap<RuntimeColumn[], AvailabilityIndex>();

/** A reason with its advice, by runtime and toolchains; of reasons that modules share. */
const advices = new WeakMap<RuntimeColumn[], WeakMap<Reason, Map<string, Reason>>>();

/**
 * Adds the next step to the reasons of one module, from the measurements and from what its toolchains
 * know. Create one per module.
 */
export class Adviser {
  private readonly imports: Map<string, ReportedImport>;
  private readonly where: AvailabilityIndex;
  private readonly advised: WeakMap<Reason, Map<string, Reason>>;
  /** The toolchains by name, which is all that remedies ask for. */
  private readonly made: string;
  private readonly remedies = new Map<string, BuildAdvice[]>();
  private readonly renamed = new Map<ReportedImport, [name: string, Working][]>();

  constructor(
    private readonly matrix: Matrix,
    columns: RuntimeColumn[],
    imports: ReportedImport[],
    private readonly toolchains: RecognisedToolchain[],
  ) {
    this.where = memo(indexes, columns, () => new AvailabilityIndex(matrix, columns));
    this.advised = memo(advices, columns, () => new WeakMap());
    this.made = toolchains.map(({ name }) => name).join(", ");
    this.imports = new Map(imports.map((one) => [`${nameOf(one)} ${one.signature}`, one]));
  }

  /** The same object for the same reason: modules share reasons, and each is advised once. */
  advise(reason: Reason, runtime: string): Reason {
    const byCircumstance = memo(this.advised, reason, () => new Map<string, Reason>());
    return memo(byCircumstance, `${runtime}\n${this.made}`, () => this.adviseAnew(reason, runtime));
  }

  private adviseAnew(reason: Reason, runtime: string): Reason {
    const advice = reason.advice ?? this.nextStep(reason, runtime);
    const build = MENDABLE.has(reason.support) ? this.forBuild(reason) : [];
    return { ...reason, ...(advice && { advice }), ...(build.length > 0 && { build }) };
  }

  private nextStep(reason: Reason, runtime: string): string | undefined {
    const one = this.imports.get(`${reason.import} ${reason.signature}`);
    if (one) return this.forImport(reason, one, runtime);
    return forTrait(reason) ?? this.forFeature(reason, runtime);
  }

  private forBuild({ import: name, feature, support }: Reason): BuildAdvice[] {
    if (name === undefined && feature === undefined) return [];
    const subject = name ?? `feature ${feature}`;
    const key = `${support} ${subject}`;
    return memo(this.remedies, key, () => remediesFor(subject, support, this.toolchains));
  }

  private forImport(reason: Reason, one: ReportedImport, runtime: string): string | undefined {
    switch (reason.support) {
      case "removed":
        return `It was ${this.removedWhen(one)}; rebuild with a current toolchain.`;
      case "mismatch":
        return one.status === "other-signature" && one.suggestion !== undefined
          ? `Rebuild with a current ${libcOf(one)}: ${differenceOf(one.signature, one.suggestion)}.`
          : `The runtime has this function with another type: rebuild with a ${libcOf(one)} that uses that type.`;
      case "unknown":
        if (reason.observed?.startsWith("exited 120")) return "The probe's set-up failed there, so this is not known.";
        if (reason.observed?.startsWith("exited failure"))
          return "It failed, or the probe's set-up did: the runtime does not say which.";
        if (one.status !== "unlisted") return "Not measured.";
        return one.suggestion ? `Not in the catalogue; the nearest name is ${one.suggestion}.` : NOT_LISTED;
      case "links":
        return "It links; whether it works was not measured.";
      default:
        return inOwn(this.where.ofImport(one), runtime) ?? this.renamedOrElsewhere(reason, one, runtime);
    }
  }

  private removedWhen(one: ReportedImport): string {
    const last = syscallOf(this.matrix, one)?.removed?.lastInWasixLibc;
    return last ? `removed from WASIX (last in wasix-libc on ${last})` : "removed from WASIX";
  }

  /** The same function under another name on this runtime, otherwise the runtimes that have it. */
  private renamedOrElsewhere({ support }: Reason, one: ReportedImport, runtime: string): string | undefined {
    const elsewhere = () => inOthers(this.where.ofImport(one));
    if (support !== "missing") return elsewhere();
    const known = memo(this.renamed, one, () =>
      aliasesOf(one, this.matrix).map((name) => [nameOf(name), this.where.ofImport(name)]),
    );
    const there = known.flatMap(([name, where]) => (where.in(runtime).length > 0 ? [name] : []));
    if (there.length === 0) return elsewhere();
    if (one.module === UNSTABLE && there.includes(nameOf({ ...one, module: PREVIEW1 }))) return OLD_NAMES;
    return `${runtime} has it as ${there.join(" and ")}: rebuild with a libc that uses that name.`;
  }

  private forFeature({ support, feature }: Reason, runtime: string): string | undefined {
    if (feature === undefined) return undefined;
    if (support === "unknown") return "This feature was not measured.";
    if (support !== "rejected") return undefined;
    if (feature === "component-model") return CORE_ONLY;
    const where = this.where.ofFeature(feature);
    const known = inOwn(where, runtime) ?? inOthers(where);
    if (known && this.forBuild({ feature, support }).length > 0) return known;
    return known ? `${known} ${SWITCHED_OFF}` : SWITCHED_OFF;
  }
}

const OLD_NAMES = `The module imports ${UNSTABLE}: rebuild with a current wasi-libc (wasi-sdk, or cargo build --target wasm32-wasip1), which imports ${PREVIEW1}.`;

function inOwn(working: Working, runtime: string): string | undefined {
  const own = working.in(runtime);
  return own.length > 0 ? `Measured to work in ${runtime} ${own.join(", ")}.` : undefined;
}

function inOthers(working: Working): string | undefined {
  const others = working.runtimes();
  return others === "" ? undefined : `Measured to work in ${others}.`;
}

const libcOf = ({ module }: ReportedImport): string => (module.startsWith("wasix_") ? "wasix-libc" : "wasi-libc");

/** `the module passes 7 parameters, hosts take 8`; the types in full where that does not tell them apart. */
function differenceOf(own: string, current: string): string {
  const [mine, theirs] = [own, current].map(
    (type) => /^\(([^)]*)\)/.exec(type)?.[1]?.split(",").filter(Boolean).length,
  );
  if (mine === undefined || theirs === undefined || mine === theirs)
    return `the module has ${own}, hosts have ${current}`;
  return `the module passes ${mine} parameter${mine === 1 ? "" : "s"}, hosts take ${theirs}`;
}

const NOT_LISTED = "Not in the catalogue: a private extension, or newer than this matrix.";
const CORE_ONLY =
  "It loads core modules only: build one there (wasm32-wasip1), or deploy to a runtime that loads components.";
const SWITCHED_OFF = "For this runtime, build with that Wasm feature switched off.";

function forTrait({ trait, support }: Reason): string | undefined {
  if (trait === undefined) return undefined;
  if (support === "unknown") return "Whether this runs was not measured.";
  return trait === "two-namespaces"
    ? "Rebuild every object of the program with one libc, so that it imports from one of the two."
    : "Merge the duplicate imports with `wasm-opt --duplicate-import-elimination`.";
}
