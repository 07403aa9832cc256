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
import { aloneOf, parseJobs, tellingFor } from "./many/telling.js";
import { resolveOnce, resolveTargetsAndHosts } from "./resolve-targets.js";
import { scanInputs } from "./scan-inputs.js";

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
  pull?: boolean;
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
  jobs?: string;
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
      .option("--pull", "fetch what manifests name in registries and on the web (default: list it as skipped)")
      .option("--shard <i/n>", "only the i-th of n parts of the inputs; `merge` joins the reports")
      .option("-j, --jobs <n>", "threads that scan (default: one a core, from 200 modules on)")
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
  const detail = detailOf(options);
  const keeps = gated || further.length > 0;
  const alone = aloneOf(format, detail, { keeps, ...options });
  const telling = alone && tellingFor(format, alone, { ...options, matrix, platform, detail });
  const texts: string[] = [];
  const take = alone === "at-end" ? (text: string) => texts.push(text) : writeText(format);
  const run = {
    digest: all.some(({ showsDigest }) => showsDigest),
    abilities: all.some(({ showsDigest }) => showsDigest),
    ...(policy?.sandbox && { sandbox: true }),
    ...(provides && { provides }),
    ...(trace && { trace }),
    ...(imagePlatform !== undefined && { imagePlatform }),
    ...(options.pull && { pull: true }),
    platform,
    shallow: options.shallow === true,
    validate: options.validate === true,
    ...(shard && { shard }),
    ...(!alone && all.some(({ supposes }) => supposes) && { supposes: true }),
    ...(options.quiet && { silent: true }),
    ...(options.jobs !== undefined && { jobs: parseJobs(options.jobs) }),
    keeps: !alone || keeps,
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
  const resolveImplied = resolveOnce((queries) => resolveTargetsAndHosts(queries, matrix, platform));
  for (const { specs, targets, source } of groups) {
    const queries = options.target ?? targets ?? config?.targets;
    const chosen = queries && (await resolveTargetsAndHosts(queries, matrix, platform));
    const implied = chosen ? {} : { resolveImplied };
    const asked = queries && { asked: queries };
    const { modules, errors, notices, images } = await scanInputs(specs, matrix, {
      ...run,
      ...(telling && { alone: { telling: alone === "at-end" ? { ...telling, ...asked, source } : telling, take } }),
      ...implied,
      ...chosen?.run,
    });
    if (asGate && !queries && modules.some((module) => module.targets === undefined)) throw withoutTargets();
    engines.push(...(chosen?.engines ?? []));
    report.errors.push(...errors);
    if (images.length > 0) report.images = [...(report.images ?? []), ...images];
    if (notices.length > 0) report.notices = [...(report.notices ?? []), ...notices];
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
    const text = one.render(shown, { colours, width: terminalWidth(), links, detail }, alone && texts);
    const printing = { already: one.printable, coloured: colours !== plain, commands: one.commands === true };
    if (file) writeAtomically(file, text, printing);
    else writeOut(text, printing);
  };
  if (alone !== "at-once") await render(format, options.output);
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

const writeText =
  ({ printable: already }: Format) =>
  (text: string) =>
    writeOut(text, { already });

function knownPlatform(platform: string, matrix: Matrix): void {
  const platforms = [...new Set(matrix.lanes.map((lane) => lane.platform))];
  if (platforms.length === 0 || platforms.includes(platform)) return;
  throw new WasiScanError("bad-usage", `nothing was measured on "${platform}"`, `Measured: ${platforms.join(", ")}.`);
}

function list(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(",").map((word) => word.trim())];
}
