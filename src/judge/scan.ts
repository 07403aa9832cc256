import { Adviser } from "../advice/advice.js";
import { recogniseToolchains } from "../advice/toolchains/recognise.js";
import { hasAbi, type RuntimeColumn, runtimeColumns } from "../matrix/columns.js";
import { ofNetwork } from "../matrix/components/interfaces.js";
import { laterPatches } from "../matrix/components/later-patches.js";
import { nearestVersion, splitVersion } from "../matrix/components/versions.js";
import type { Matrix } from "../matrix/format.js";
import { rowsFor } from "../matrix/matrix.js";
import type { PlaceTarget, Target } from "../matrix/targets/targets.js";
import { memo } from "../model/memo.js";
import { isOfLinker } from "../model/names/linker-imports.js";
import { nearest } from "../model/names/nearest-name.js";
import { ownProperty } from "../model/names/own-property.js";
import type { ModuleImport, Needs } from "../model/needs.js";
import type { ModuleReport, ReportedImport } from "../model/report.js";
import { abilitiesOf, capabilitiesOf } from "./capabilities.js";
import { type DeclaredHost, judgeHost } from "./declared-host.js";
import { judgePlace } from "./place.js";
import { remarksOn } from "./remarks.js";
import { withConfinement } from "./sandbox.js";
import { startOf } from "./start.js";
import { VersionRanges } from "./version-ranges.js";

export interface ScanOptions {
  /** Import modules that the embedder provides, such as `env`; the runtime does not have to provide them. */
  provides?: string[];
  /** Runtime versions to judge (default: all measured ones). */
  targets?: Target[];
  /** Default: `linux-x64`. */
  platform?: string;
  /** Describe in words what the imports allow (default: true). */
  abilities?: boolean;
  /** The user's own hosts, judged beside the targets, or alone if no targets are given. */
  hosts?: DeclaredHost[];
  /** Targets that differ from the engine inside them, judged likewise. */
  places?: PlaceTarget[];
  /** Say of each entry whether it keeps a module in its directory (default: false). */
  sandbox?: boolean;
}

/** What the caller knows about the file besides its needs. */
export interface ModuleIdentity {
  name: string;
  /** Hex. */
  sha256?: string;
  bytes: number;
}

/** Judges one module on every measured runtime version. Pure. */
export function scan(identity: ModuleIdentity, needs: Needs, matrix: Matrix, options: ScanOptions = {}): ModuleReport {
  const provided = new Set(options.provides ?? []);
  const imports = needs.imports.map((one) => classify(one, matrix, provided, needs));
  const asked = ofNetwork([...imports.filter((one) => !provided.has(one.module)), ...startAsked(needs, matrix)]);
  const columns = columnsOf(matrix, options.platform);
  const isNoCoreAbi = (module: string) => !Object.hasOwn(matrix.syscalls, module);
  const isWasi = (module: string) => !isNoCoreAbi(module) || module.startsWith("wasi:");
  const abis = [...new Set(needs.imports.map(({ module }) => module).filter(isWasi))].sort();
  const everything = () => columns.map((column): Target => ({ column, unmeasured: [] }));
  const targets = options.targets ?? (options.hosts || options.places ? [] : everything());
  const ranges = new VersionRanges(needs, asked, matrix, columns);
  const onTargets = targets
    .filter(({ column, ofAbi }) => !ofAbi || abis.every((abi) => isNoCoreAbi(abi) || hasAbi(matrix, abi, column)))
    .flatMap((target) => ranges.of(target));
  const onHosts = (options.hosts ?? []).flatMap((host) => judgeHost(host, needs, asked, matrix, columns));
  const onPlaces = (options.places ?? []).flatMap((place) => judgePlace(place, needs, asked, matrix, columns));
  const toolchains = recogniseToolchains(needs);
  const entries = [...onTargets, ...onPlaces, ...onHosts];
  const adviser = new Adviser(matrix, columns, asked, toolchains);
  return {
    ...identity,
    format: needs.format,
    entry: needs.entry,
    abis,
    start: startOf(needs),
    producers: needs.producers,
    toolchains,
    remarks: [...remarksOn(needs), ...laterPatches(asked, matrix)],
    capabilities: capabilitiesOf(needs.imports, isWasi),
    ...((options.abilities ?? true) && { abilities: abilitiesOf(needs.imports, isWasi) }),
    features: needs.features,
    ...(needs.deep && { deep: needs.deep }),
    ...(needs.typesChecked !== undefined && { typesChecked: needs.typesChecked }),
    imports,
    ...(needs.component && { component: needs.component }),
    verdicts: (options.sandbox ? withConfinement(entries, matrix) : entries).map((entry) => ({
      ...entry,
      reasons: entry.reasons.map((reason) => adviser.advise(reason, entry.runtime)),
    })),
  };
}

const columnsKnown = new WeakMap<Matrix, Map<string | undefined, RuntimeColumn[]>>();

/** The same for every module of a scan. */
function columnsOf(matrix: Matrix, platform: string | undefined): RuntimeColumn[] {
  const known = memo(columnsKnown, matrix, () => new Map<string | undefined, RuntimeColumn[]>());
  return memo(known, platform, () => runtimeColumns(matrix, platform));
}

function classify(
  one: ModuleImport,
  matrix: Matrix,
  provided: Set<string>,
  needs: Pick<Needs, "features" | "exports">,
): ReportedImport {
  if (provided.has(one.module)) return { ...one, status: "known" };
  if (one.kind === "interface") {
    if (one.signature === "type" || rowsFor(matrix, one).length > 0) return { ...one, status: "known" };
    if (!one.module.startsWith("wasi:")) return { ...one, status: "foreign" };
    return withSuggestion({ ...one, status: "unlisted" }, nearestInterface(one, matrix));
  }
  // An imported memory and dynamic linking are features, so the module's features cover them.
  if (one.kind === "memory" || isOfLinker(one, needs)) return { ...one, status: "known" };
  const names = ownProperty(matrix.syscalls, one.module);
  if (!names || one.kind !== "function") return { ...one, status: "foreign" };
  const entry = ownProperty(names, one.name);
  if (!entry) return withSuggestion({ ...one, status: "unlisted" }, nearest(one.name, Object.keys(names)));
  if (entry.removed) return { ...one, status: "removed" };
  if (Object.hasOwn(entry.signatures, one.signature)) return { ...one, status: "known" };
  return withSuggestion({ ...one, status: "other-signature" }, Object.keys(entry.signatures)[0]);
}

/** The runtime must also know the interface that starts a command, in the version that the component exports. */
function startAsked(needs: Needs, matrix: Matrix): ReportedImport[] {
  return (needs.component?.starts ?? [])
    .filter((name) => name.startsWith("wasi:cli/run@"))
    .map((module) =>
      classify({ module, name: "", kind: "interface", signature: "exported", count: 1 }, matrix, new Set(), needs),
    );
}

/** A known version or interface, otherwise the nearest function of the interface. */
function nearestInterface({ module, functions = [] }: ModuleImport, matrix: Matrix): string | undefined {
  const lines = Object.entries(matrix.interfaces ?? {}).flatMap(([name, all]) => all.map((line) => ({ name, line })));
  const versions = lines.flatMap(({ name, line }) => Object.keys(line.rows).map((version) => `${name}@${version}`));
  if (!versions.includes(module)) {
    return nearestVersion(matrix.interfaces ?? {}, module) ?? nearest(module, versions);
  }
  const [name, version] = splitVersion(module);
  const line = lines.find((one) => one.name === name && Object.hasOwn(one.line.rows, version))?.line;
  const known = [...(line?.functions ?? []), ...Object.keys(line?.later ?? {})];
  const unknown = functions.find((one) => !known.includes(one));
  return unknown === undefined ? undefined : nearest(unknown, known);
}

function withSuggestion(one: ReportedImport, suggestion: string | undefined): ReportedImport {
  return suggestion === undefined ? one : { ...one, suggestion };
}
