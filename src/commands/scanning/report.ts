import { type Command, Option } from "commander";
import { loadColours, plain } from "../../formats/colours.js";
import type { Format } from "../../formats/format.js";
import { printableData } from "../../formats/printable.js";
import type { Policy } from "../../gate/policy.js";
import { FIRST_PLATFORM, reportedRuntimes, runtimeColumns } from "../../matrix/columns.js";
import type { Matrix } from "../../matrix/format.js";
import { WasiScanError } from "../../model/errors.js";
import type { NamedEngine, Report } from "../../model/report.js";
import type { GateOptions } from "../gating/options.js";
import { parseShard } from "../measuring/shard.js";
import { findMatrix } from "../shared/matrix-source.js";
import {
  collect,
  printError,
  terminalWidth,
  wantsColour,
  wantsLinks,
  writeAtomically,
  writeOut,
} from "../shared/output.js";
import { packageVersion } from "../shared/package-files.js";
import { readTrace } from "./apply-trace.js";
import { type Config, findConfig } from "./config.js";
import { findFormat } from "./formats/find-format.js";
import { detailOf, formatOf, furtherReports, KNOWN, requireOwnFiles } from "./formats/report-formats.js";
import { inputGroups } from "./input-groups.js";
import { resolveOnce } from "./resolve-once.js";
import { type ScanRun, scanInputs } from "./scan-inputs.js";

export interface ReportOptions {
  target?: string[];
  format: string;
  output?: string;
  /** `format=file`, each. */
  report?: string[];
  matrix?: string;
  provides?: string[];
  /** Measurements of `linux-x64`, and of an index the image for `wasi/wasm`. */
  platform?: string[];
  /** A native image to show the sizes of images beside. */
  compareImage?: string;
  shallow?: boolean;
  validate?: boolean;
  json?: boolean;
  all?: boolean;
  reasons?: boolean;
  summary?: boolean;
  quiet?: boolean;
  verbose?: boolean;
  color: boolean;
  config: boolean;
  trace?: string;
  shard?: string;
}

/** The options that every command with a report has. */
export function reportOptions(command: Command): Command {
  return (
    command
      .option(
        "-t, --target <query>",
        "target that it must run on, e.g. 'wasmtime >= 36', docker:wasmedge; repeatable",
        collect,
      )
      .option("-f, --format <name>", `report format: ${KNOWN}, template=<file>`, "text")
      .option("--json", "the same as -f json")
      .option("--all", "text: every version, each reason once")
      .option("--reasons", "text: each reason of the versions shown, with its evidence")
      .option("--summary", "text: one line per module")
      .option("-q, --quiet", "text: verdicts alone, and no progress")
      .option("-v, --verbose", "text: everything, as --all and --reasons do")
      .option("-o, --output <file>", "write the report to a file")
      .option("--report <format=file>", "write a further report, e.g. sarif=wasi-scan.sarif; repeatable", collect)
      .option("--matrix <file>", "use this matrix: a file, or an https: URL that ends in @sha256:<digest>")
      .option("--provides <modules>", "import modules that your embedder provides, e.g. env,napi", list)
      .option("--shallow", "do not read the code: only imports and what other sections show")
      .option("--validate", "also check the types of the code, with the engine of this Node (check always does)")
      // The default now; accepted because scripts pass it.
      .addOption(new Option("--deep").hideHelp())
      .option("--trace <file>", "use a trace (`trace -f json`) to tell imports that were called from the rest")
      .option(
        "--platform <name>",
        "use the measurements of this platform (default: linux-x64); with a slash, the image of an index: wasi/wasm",
        collect,
      )
      .option(
        "--compare-image <image>",
        "show the size of images beside a native one: an archive, a layout, docker://…",
      )
      .option("--shard <i/n>", "only the i-th of n parts of the inputs; `merge` joins the reports")
      .option("--no-config", "ignore wasi-scan.config.json (.yaml) and package.json")
      .option("--no-color", "no colours")
  );
}

/**
 * Scans, writes the reports to the places that the options name, and prints errors on stderr.
 *
 * @param asGate the options of `check`, which put the gate's result into the report
 */
export async function makeReport(inputs: string[], options: ReportOptions, asGate?: GateOptions): Promise<Report> {
  const config = options.config ? await findConfig() : undefined;
  const format = options.json ? findFormat("json") : await formatOf(options.format);
  const imagePlatform = options.platform?.findLast((one) => one.includes("/"));
  const platform = options.platform?.findLast((one) => !one.includes("/")) ?? FIRST_PLATFORM;
  const further = furtherReports(options.report, config?.reports);
  const all = [format, ...further.map((one) => one.format)];
  const groups = inputGroups(inputs, config);
  requireOwnFiles(further, { ...options, ...asGate }, groups, config);
  const matrix = await findMatrix(options.matrix);
  knownPlatform(platform, matrix);
  const gated = asGate !== undefined || all.some(({ showsFindings }) => showsFindings);
  const policy = gated ? await policyFor(config, { ...options, ...asGate }, matrix) : undefined;
  const provides = options.provides ?? config?.provides;
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const trace = options.trace === undefined ? undefined : readTrace(options.trace);
  const streams = !options.output && format.renderModule !== undefined;
  const run = {
    digest: all.some(({ showsDigest }) => showsDigest),
    abilities: all.some(({ showsDigest }) => showsDigest),
    ...(policy?.sandbox && { sandbox: true }),
    ...(provides && { provides }),
    ...(trace && { trace }),
    ...(imagePlatform !== undefined && { imagePlatform }),
    platform,
    shallow: options.shallow === true,
    validate: options.validate === true,
    ...(shard && { shard }),
    ...(all.some(({ supposes }) => supposes) && { supposes: true }),
    ...(options.quiet && { silent: true }),
    ...(streams && { onModule: streamTo(format) }),
    keeps: !streams || gated || further.length > 0,
  };
  const engines: NamedEngine[] = [];
  const report: Report = {
    schema: "wasi-scan/report@1",
    tool: { name: "wasi-scan", version: packageVersion() },
    matrix: { date: matrix.date, digest: matrix.digest, platform },
    ...(shard && { shard }),
    errors: [],
    modules: [],
  };
  const resolveImplied = resolveOnce((queries) => resolve(queries, matrix, platform));
  for (const { specs, targets, source } of groups) {
    const queries = options.target ?? targets ?? config?.targets;
    const chosen = queries && (await resolve(queries, matrix, platform));
    const implied = chosen ? {} : { resolveImplied };
    const { modules, errors, notices, images } = await scanInputs(specs, matrix, {
      ...run,
      ...implied,
      ...chosen?.run,
    });
    if (asGate && !queries && modules.some((module) => module.targets === undefined)) throw withoutTargets();
    engines.push(...(chosen?.engines ?? []));
    report.errors.push(...errors);
    if (images.length > 0) report.images = [...(report.images ?? []), ...images];
    if (notices.length > 0) report.notices = [...(report.notices ?? []), ...notices];
    const asked = queries && { asked: queries };
    report.modules.push(...modules.map((module) => ({ ...(source && { source }), ...module, ...asked })));
  }
  report.errors.push(...(trace?.errors() ?? []));
  if (trace?.warnings.length) report.notices = [...(report.notices ?? []), ...trace.warnings];
  if (options.compareImage !== undefined) {
    const { compareImages } = await import("./compare-image.js");
    report.images = await compareImages(report.images ?? [], options.compareImage);
  }
  const abis = [...new Set(report.modules.flatMap((module) => module.abis))];
  report.runtimes = reportedRuntimes(matrix, runtimeColumns(matrix, platform), abis);
  if (engines.length > 0) report.targets = unique(engines);
  if (policy) {
    const { judgeReport } = await import("../gating/judge.js");
    report.gate = judgeReport(report, policy, asGate ?? {}, asGate && config);
  }
  const render = async (one: Format, file: string | undefined) => {
    const colours = await loadColours(!file && wantsColour(options.color));
    const shown = one.escapes ? report : printableData(report);
    const links = !file && wantsLinks(colours !== plain);
    const text = one.render(shown, { colours, width: terminalWidth(), links, detail: detailOf(options) });
    const printing = { coloured: colours !== plain, commands: one.commands === true };
    if (file) writeAtomically(file, text, printing);
    else writeOut(text, printing);
  };
  if (!streams) await render(format, options.output);
  for (const one of further) await render(one.format, one.file);
  for (const { kind, message, hint } of report.notices ?? []) printError(`${kind}: ${message}`, hint);
  for (const error of report.errors) printError(error.message, error.hint);
  return report;
}

function withoutTargets(): WasiScanError {
  const hint =
    "Name some: -t 'node lts' -t 'wasmtime >= 36' -t docker, or set targets in wasi-scan.config.json.\nwasi-scan targets lists them; -t baseline is the newest version of every runtime.";
  return new WasiScanError("bad-usage", "check needs the targets that you deploy to", hint);
}

const unique = (engines: NamedEngine[]): NamedEngine[] => [
  ...new Map(engines.map((one) => [JSON.stringify(one), one])).values(),
];

/** The rules are loaded only where something asks for findings. */
async function policyFor(
  config: Config | undefined,
  options: ReportOptions & GateOptions,
  matrix: Matrix,
): Promise<Policy> {
  const { policyOf } = await import("../gating/options.js");
  const { requireKnownNames } = await import("../gating/known-names.js");
  const policy = policyOf(config, options);
  // Only a configuration has such lists.
  if (config) requireKnownNames(policy, matrix, config.path);
  return policy;
}

/** Targets and host files. Version ranges need a library, which a scan without targets does not load. */
async function resolve(
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

function streamTo(format: Format) {
  return (module: Report["modules"][number]) => {
    writeOut(format.renderModule?.(format.escapes ? module : printableData(module)) ?? "");
  };
}

function knownPlatform(platform: string, matrix: Matrix): void {
  const platforms = [...new Set(matrix.lanes.map((lane) => lane.platform))];
  if (platforms.length === 0 || platforms.includes(platform)) return;
  throw new WasiScanError("bad-usage", `nothing was measured on "${platform}"`, `Measured: ${platforms.join(", ")}.`);
}

function list(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(",").map((word) => word.trim())];
}
