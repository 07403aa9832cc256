/** One runtime in the JSON of `runtimes list -f json`. */
export interface ListedRuntime {
  id: string;
  /** Newest first. */
  here: string[];
  /** The versions that the adapter can install. */
  available: string[];
  /** Where it is built from source. */
  buildSeconds?: number;
  /** Where measuring one version takes minutes. */
  slow?: true;
  /** The same name can mean different flags in different versions. */
  configurations: { name: string; flags: string[]; versions: string[] }[];
  versions: ListedVersion[];
}

export interface ListedVersion {
  version: string;
  /** `built in`: it comes with Node or npm. */
  place: "store" | "built in" | "registry";
  /** In the store. */
  bytes?: number;
  /** The engine's own version text, if it says more than the version. */
  engine?: string;
  measured: boolean;
}

/** One line per runtime, followed by one for each configuration other than the plain one. */
export function printOverview(runtimes: ListedRuntime[]): string {
  const rows = runtimes.map((one) => [
    one.id,
    String(one.here.length),
    String(one.versions.filter(({ place }) => place === "registry").length),
    rangeOf(one.versions.map(({ version }) => version)),
    sizeOf(one.versions),
    buildOf(one),
  ]);
  const lines = columns([["runtime", "installed", "available", "versions", "on disk", ""], ...rows]);
  const [head = "", ...rest] = lines;
  const body = runtimes.flatMap((one, i) => [rest[i] ?? "", ...flagLines(one)]);
  const here = runtimes.reduce((sum, one) => sum + one.here.length, 0);
  const all = runtimes.reduce((sum, one) => sum + one.versions.length, 0);
  const size = sizeOf(runtimes.flatMap(({ versions }) => versions));
  const total = `${here} of ${all} versions are installed${size && `, ${size}`}. \`wasi-scan runtimes list <id>\` shows each.`;
  return `${[head, ...body, "", total].join("\n")}\n`;
}

/** A line for each version of one runtime. */
export function printVersions(runtime: ListedRuntime): string {
  const rows = runtime.versions.map(({ version, place, bytes, engine, measured }) => [
    version,
    { store: "installed", "built in": "comes with Node or npm", registry: "available" }[place],
    bytes === undefined ? "" : printBytes(bytes),
    measured ? "yes" : "no",
    engine ?? "",
    namesIn(runtime, version),
  ]);
  const head = ["version", "", "on disk", "measured", "engine says", "configurations"];
  const build = buildOf(runtime);
  const title = build ? `${runtime.id}, ${build}` : runtime.id;
  return `${[title, ...indent(columns([head, ...rows])), ...flagLines(runtime)].join("\n")}\n`;
}

const plain = (name: string): boolean => name === "default";

function flagLines({ configurations }: ListedRuntime): string[] {
  return configurations
    .filter(({ name, versions }) => !plain(name) && versions.length > 0)
    .map(({ name, flags, versions }) => `  ${name} (${rangeOf(versions)}): ${flags.join(" ")}`);
}

function namesIn({ configurations }: ListedRuntime, version: string): string {
  return configurations
    .filter((one) => one.versions.includes(version))
    .map(({ name }) => name)
    .join(", ");
}

/** Expects versions sorted newest first. */
function rangeOf(versions: string[]): string {
  const [newest = "none"] = versions;
  return versions.length > 1 ? `${versions.at(-1)} – ${newest}` : newest;
}

function buildOf({ buildSeconds }: ListedRuntime): string {
  return buildSeconds === undefined ? "" : `built from source, about ${Math.ceil(buildSeconds / 60)} min each`;
}

function sizeOf(versions: ListedVersion[]): string {
  const bytes = versions.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
  return bytes === 0 ? "" : printBytes(bytes);
}

function printBytes(bytes: number): string {
  const unit = bytes >= 1e9 ? 1e9 : bytes >= 1e6 ? 1e6 : 1e3;
  const number = bytes / unit;
  return `${number.toFixed(number < 10 ? 1 : 0)} ${{ 1e9: "GB", 1e6: "MB", 1e3: "kB" }[unit]}`;
}

/** Pads each column to its widest cell. */
export function columns(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

const indent = (lines: string[]): string[] => lines.map((line) => `  ${line}`);
