import { readFileSync } from "node:fs";
import type { Format } from "../../../formats/format.js";
import { WasiScanError } from "../../../model/errors.js";
import type { Report } from "../../../model/report.js";

const START = "template=";

/**
 * A format that a Handlebars template describes: `-f template=report.hbs`. It is given the report as `-f json` has it, its strings
 * printable in a line.
 *
 * @throws WasiScanError `bad-data` that names the file, if there is none or it is not a template
 */
export async function templateFormat(format: string): Promise<Format> {
  const path = format.slice(START.length);
  const hint = "Name a Handlebars template, e.g. -f template=report.hbs with {{#each modules}}{{name}}{{/each}}.";
  const wrong = (cause: unknown) =>
    new WasiScanError("bad-data", `${path}: ${(cause as Error).message}`, hint, { cause });
  // The whole compiler, which nobody else needs.
  const { default: handlebars } = await import("handlebars");
  let render: (report: Report) => string;
  try {
    // Helpers and partials are the built-in ones; Handlebars itself denies a template the prototypes.
    render = handlebars.create().compile(readFileSync(path, "utf8"), { strict: false });
    handlebars.precompile(readFileSync(path, "utf8"));
  } catch (cause) {
    throw wrong(cause);
  }
  return {
    name: format,
    about: "a template of your own",
    showsDigest: true,
    render: (report) => {
      try {
        return render(report);
      } catch (cause) {
        throw wrong(cause);
      }
    },
  };
}
