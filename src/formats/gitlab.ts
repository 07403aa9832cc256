import type { Finding, Severity } from "../model/gate/findings.js";
import { findingsOf } from "./findings.js";
import type { Format } from "./format.js";
import { relativePath } from "./relative-uri.js";

const SEVERITY: Record<Severity, string> = { error: "critical", warning: "major", note: "info" };

/** GitLab compares the branches of a merge request by fingerprint itself; what an exception excuses is left out. */
export const gitlab: Format = {
  name: "gitlab",
  about: "findings as a GitLab code quality report",
  showsDigest: false,
  showsFindings: true,
  escapes: true,
  render: (report) => `${JSON.stringify(findingsOf(report).filter(isShown).map(issue), null, 2)}\n`,
};

const isShown = ({ excepted, fails }: Finding): boolean => fails || !excepted;

const issue = ({ rule, severity, fingerprint, location, module, message }: Finding) => ({
  description: `${module}: ${message}`,
  check_name: `wasi-scan/${rule}`,
  fingerprint,
  severity: SEVERITY[severity],
  location: { path: relativePath(location.file), lines: { begin: location.line } },
});
