import type { Format } from "./format.js";
import { joinWithin } from "./limited.js";
import { moduleParagraphs } from "./markdown.js";
import { findingParagraphs } from "./markdown-findings.js";

/** GitHub refuses a summary of 1 MiB; the rest is room for what else the step writes. */
const LIMIT = 900_000;

/** For the file that GITHUB_STEP_SUMMARY names. */
export const githubSummary: Format = {
  name: "github-summary",
  about: "a job summary for GitHub Actions, below its limit of 1 MB",
  showsDigest: false,
  showsFindings: true,
  render: (report) =>
    joinWithin(
      ["## wasi-scan", ...findingParagraphs(report), ...moduleParagraphs(report)],
      LIMIT,
      (left) => `${left} more parts were left out, because GitHub takes no summary over 1 MB.`,
    ),
};
