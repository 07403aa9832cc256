import { dirname, resolve } from "node:path";
import type { Detail, Format } from "../../../formats/format.js";
import { formats } from "../../../formats/index.js";
import { WasiScanError } from "../../../model/errors.js";
import { requireSeparateFiles } from "../../shared/file-places.js";
import type { Config } from "../config.js";
import type { InputGroup } from "../input-groups.js";
import { findFormat } from "./find-format.js";

/** The names of the formats, for help. */
export const KNOWN = formats.map(({ name }) => name).join(", ");

/** `format=file` of the command line; a format that it names is not taken from the configuration. */
export function furtherReports(
  given: string[] = [],
  configured: Record<string, string> = {},
): { format: Format; file: string }[] {
  const named = given.map((one): [string, string] => {
    const at = one.indexOf("=");
    if (at > 0 && at < one.length - 1) return [one.slice(0, at), one.slice(at + 1)];
    throw new WasiScanError(
      "bad-usage",
      `--report: "${one}" is not <format>=<file>`,
      "Write for example sarif=out.sarif.",
    );
  });
  const names = new Set(named.map(([name]) => name));
  const others = Object.entries(configured).filter(([name]) => !names.has(name));
  return [...named, ...others].map(([name, file]) => ({ format: findFormat(name), file }));
}

/**
 * Each report needs a file that nothing else is: no other report, input, configuration, baseline or matrix.
 *
 * @throws WasiScanError `bad-usage`
 */
export function requireOwnFiles(
  further: { format: Format; file: string }[],
  { output, baseline, matrix }: { output?: string; baseline?: string; matrix?: string },
  groups: InputGroup[],
  config: Config | undefined,
): void {
  const known = config?.baseline && resolve(dirname(config.path), config.baseline);
  const place = (path: string | undefined, what: string) => (path ? [{ path, what }] : []);
  requireSeparateFiles(
    [
      ...place(output, "the output"),
      ...further.flatMap(({ format, file }) => place(file, `the ${format.name} report`)),
    ],
    [
      ...groups.flatMap(({ specs }) => specs.flatMap((path) => place(path, "an input"))),
      ...place(config?.path, "the configuration"),
      ...place(baseline ?? known, "the baseline"),
      ...place(matrix, "the matrix"),
    ],
  );
}

/** `--format`: a known name, or `template=<file>`. */
export async function formatOf(name: string): Promise<Format> {
  if (!name.startsWith("template=")) return findFormat(name);
  const { templateFormat } = await import("./template-format.js");
  return templateFormat(name);
}

/** How much text tells, by the options of the command line. */
export function detailOf({
  all,
  reasons,
  summary,
  quiet,
  verbose,
}: { [option in "all" | "reasons" | "summary" | "quiet" | "verbose"]?: boolean }): Detail {
  return {
    all: all === true || verbose === true,
    reasons: reasons === true || verbose === true,
    summary: summary === true,
    quiet: quiet === true,
  };
}
