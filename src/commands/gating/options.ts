import { type Command, Option } from "commander";
import type { Policy } from "../../gate/policy.js";
import { WasiScanError } from "../../model/errors.js";
import type { Severity } from "../../model/gate/findings.js";
import type { Config } from "../scanning/config.js";

/** What `check` adds to the options of a scan; each wins over the same key of the configuration. */
export interface GateOptions {
  failOn?: Severity | "never";
  allowUnknown?: boolean;
  allowAtRisk?: boolean;
  strict?: boolean;
  sandbox?: boolean;
  baseline?: string;
  updateBaseline?: boolean;
  maxMatrixAge?: number;
}

export function gateOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--fail-on <severity>", "fail on findings of this severity and worse ones (default: error)").choices([
        "error",
        "warning",
        "note",
        "never",
      ]),
    )
    .option("--allow-unknown", "accept targets that were not measured: the findings are notes")
    .option("--allow-at-risk", "accept targets where an import links but misbehaves: the findings are notes")
    .option("--strict", "fail on hazards too")
    .option("--sandbox", "fail where a module that uses files is not confined to its directory")
    .option("--baseline <file>", "findings that this file has do not fail the gate")
    .option("--update-baseline", "write the findings that would fail to the baseline")
    .option(
      "--max-matrix-age <days>",
      "warn if the measurements are older (default: 180, for those of this package)",
      days,
    );
}

function days(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new WasiScanError("bad-usage", `--max-matrix-age: "${text}" is not a number of days`, "Write for example 90.");
}

/** After this many days without an update of wasi-scan newer runtimes are certain to exist. */
const OLD_DAYS = 180;

/** The policy of the configuration, with what the command line changes. */
export function policyOf(config: Config | undefined, options: GateOptions & { matrix?: string }): Policy {
  const { failOn, severity, deny, allow, sandbox, exceptions, maxMatrixAge } = config ?? {};
  const age = options.maxMatrixAge ?? maxMatrixAge ?? (options.matrix === undefined ? OLD_DAYS : undefined);
  const limit = options.failOn ?? failOn;
  // What is accepted by name is still told, unless notes fail too.
  const accepted = limit === "note" ? "off" : "note";
  return {
    ...(limit && { failOn: limit }),
    severity: {
      ...severity,
      ...(options.allowUnknown && { unknown: accepted }),
      ...(options.allowAtRisk && { "at-risk": accepted }),
      ...(options.strict && { hazard: "error" }),
    },
    ...(deny && { deny }),
    ...(allow && { allow }),
    ...((options.sandbox || sandbox) && { sandbox: "confines" }),
    ...(exceptions && { exceptions }),
    ...(age !== undefined && { maxMatrixAge: age }),
  };
}
