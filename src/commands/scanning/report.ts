import { type Command, Option } from "commander";
import { loadColours, plain } from "../../formats/colours.js";
import type { Format } from "../../formats/format.js";
import { formats } from "../../formats/index.js";
import { printableData } from "../../formats/printable.js";
import { FIRST_PLATFORM } from "../../matrix/columns.js";
import type { Matrix } from "../../matrix/format.js";
import { WasiScanError } from "../../model/errors.js";
import { nearest } from "../../model/names/nearest-name.js";
import type { NamedEngine, Report } from "../../model/report.js";
import { collect, columns, printError, wantsColour, writeAtomically, writeOut } from "../shared/output.js";
import { loadMatrix, packageVersion } from "../shared/package-files.js";
import { readTrace } from "./apply-trace.js";
import { findConfig } from "./config.js";
import { type ScanRun, scanInputs } from "./scan-inputs.js";

export interface ReportOptions {
  target?: string[];
  format: string;
  output?: string;
  matrix?: string;
  provides?: string[];
  platform?: string;
  shallow?: boolean;
  validate?: boolean;
  color: boolean;
  config: boolean;
  trace?: string;
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
      .option("-f, --format <name>", `report format: ${formats.map(({ name }) => name).join(", ")}`, "text")
      .option("-o, --output <file>", "write the report to a file")
      .option("--matrix <file>", "use this matrix, written by `matrix export`")
      .option("--provides <modules>", "import modules that your embedder provides, e.g. env,napi", list)
      .option("--shallow", "do not read the code: only imports and what other sections show")
      .option("--validate", "also check the types of the code, with the engine of this Node (check always does)")
      // The default now; accepted because scripts pass it.
      .addOption(new Option("--deep").hideHelp())
      .option("--trace <file>", "use a trace (`trace -f json`) to tell imports that were called from the rest")
      .option("--platform <name>", "use the measurements of this platform", "linux-x64")
      .option("--no-config", "ignore wasi-scan.config.json and package.json")
      .option("--no-color", "no colours")
  );
}

/** Scans, writes the report to the place that the options name, and prints errors on stderr. */
export async function makeReport(inputs: string[], options: ReportOptions): Promise<Report> {
  const format = findFormat(options.format);
  const matrix = loadMatrix(options.matrix);
  const config = options.config ? findConfig() : undefined;
  const queries = options.target ?? config?.targets;
  const chosen = queries && (await resolve(queries, matrix, options.platform));
  const provides = options.provides ?? config?.provides;
  const run = {
    digest: format.showsDigest,
    abilities: format.showsDigest,
    ...chosen?.run,
    ...(provides && { provides }),
    ...(options.trace && { trace: readTrace(options.trace) }),
    ...(options.platform && { platform: options.platform }),
    shallow: options.shallow === true,
    validate: options.validate === true,
    ...(!options.output && format.renderModule && { onModule: streamTo(format) }),
  };
  if (options.platform) knownPlatform(options.platform, matrix);
  const result = await scanInputs(inputs, matrix, run);
  const report: Report = {
    schema: "wasi-scan/report@1",
    tool: { name: "wasi-scan", version: packageVersion() },
    matrix: { date: matrix.date, digest: matrix.digest, platform: options.platform ?? FIRST_PLATFORM },
    ...(chosen && chosen.engines.length > 0 && { targets: chosen.engines }),
    errors: result.errors,
    modules: result.modules,
  };
  if (!run.onModule) {
    const colours = await loadColours(!options.output && wantsColour(options.color));
    const shown = format.escapes ? report : printableData(report);
    const text = format.render(shown, { colours, width: columns() });
    const printing = { coloured: colours !== plain, commands: format.commands === true };
    if (options.output) writeAtomically(options.output, text, printing);
    else writeOut(text, printing);
  }
  for (const error of report.errors) printError(error.message, error.hint);
  return report;
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

function findFormat(name: string): Format {
  const format = formats.find((candidate) => candidate.name === name);
  if (format) return format;
  const close = nearest(
    name,
    formats.map((candidate) => candidate.name),
  );
  const known = formats.map((candidate) => candidate.name).join(", ");
  const hint = close ? `Did you mean "${close}"? Known: ${known}.` : `Known: ${known}.`;
  throw new WasiScanError("bad-usage", `unknown format "${name}"`, hint);
}

function knownPlatform(platform: string, matrix: Matrix): void {
  const platforms = [...new Set(matrix.lanes.map((lane) => lane.platform))];
  if (platforms.length === 0 || platforms.includes(platform)) return;
  throw new WasiScanError("bad-usage", `nothing was measured on "${platform}"`, `Measured: ${platforms.join(", ")}.`);
}

function list(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(",").map((word) => word.trim())];
}
