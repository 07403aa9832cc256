import type { Finding, RuleId } from "../model/gate/findings.js";
import type { Report } from "../model/report.js";
import { findingsOf } from "./findings.js";
import type { Format } from "./format.js";
import { relativeUri } from "./relative-uri.js";
import { RULES } from "./rules.js";

const HOME = "https://github.com/wasi-scan/wasi-scan";
/** GitHub refuses a run with more. */
const MOST_RESULTS = 25_000;

/** SARIF 2.1.0 as GitHub reads it: relative addresses, a region, help for each rule, and fingerprints that stay. */
export const sarif: Format = {
  name: "sarif",
  about: "findings as SARIF 2.1.0, for GitHub code scanning and others",
  showsDigest: false,
  showsFindings: true,
  escapes: true,
  render: (report) => `${JSON.stringify(log(report), null, 2)}\n`,
};

function log(report: Report) {
  const all = findingsOf(report);
  const findings = all.slice(0, MOST_RESULTS);
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const left = all.length - findings.length;
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            informationUri: HOME,
            rules: ids.map((id) => ruleOf(id)),
          },
        },
        invocations: [
          {
            executionSuccessful: report.errors.length === 0,
            toolExecutionNotifications: [
              ...report.errors.map(({ message, code }) => notification("error", message, code)),
              ...(left > 0
                ? [notification("warning", `${left} findings more than a run may have were left off.`)]
                : []),
            ],
          },
        ],
        automationDetails: { id: "wasi-scan/" },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => resultOf(finding, ids)),
      },
    ],
  };
}

/** What went wrong in the tool is no result, so that nobody takes it for a finding. */
const notification = (level: "error" | "warning", text: string, id?: string) => ({
  level,
  message: { text },
  ...(id && { descriptor: { id } }),
});

function ruleOf(id: RuleId) {
  const { title, help, security } = RULES[id];
  return {
    id,
    name: title.replace(/(?:^|[^A-Za-z]+)([A-Za-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: help.replaceAll("`", "'") },
    help: { text: help.replaceAll("`", "'"), markdown: help },
    helpUri: `${HOME}/blob/main/docs/ci.md#rules`,
    defaultConfiguration: { level: id === "hazard" ? "note" : "error" },
    properties: {
      tags: [security ? "security" : "compatibility", "webassembly"],
      precision: "high",
      ...(security && { "security-severity": security }),
    },
  };
}

function resultOf(finding: Finding, ids: RuleId[]) {
  const { rule, severity, fingerprint, location, module, message, advice, reproduce, excepted, known } = finding;
  const more = [advice && ` ${advice}`, reproduce && ` Reproduce: ${reproduce}`].filter(Boolean).join("");
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: severity,
    message: { text: `${module}: ${message}.${more}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: relativeUri(location.file), uriBaseId: "%SRCROOT%" },
          region: { startLine: location.line },
        },
      },
    ],
    // GitHub tells alerts apart by this one alone, the number after the colon included.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, "wasiScanFinding/v1": fingerprint },
    ...(known && { baselineState: "unchanged" }),
    ...(excepted && {
      suppressions: [
        { kind: "external", status: "accepted", justification: `${excepted.reason} (until ${excepted.expires})` },
      ],
    }),
  };
}
