import { cyclonedx } from "./cyclonedx.js";
import type { Format } from "./format.js";
import { github } from "./github.js";
import { githubSummary } from "./github-summary.js";
import { gitlab } from "./gitlab.js";
import { html } from "./html.js";
import { json } from "./json.js";
import { junit } from "./junit.js";
import { markdown } from "./markdown.js";
import { ndjson } from "./ndjson.js";
import { sarif } from "./sarif.js";
import { table } from "./table.js";
import { text } from "./text.js";

/** Sorted by name; one file per format. */
export const formats: Format[] = [
  ...[cyclonedx, github, githubSummary, gitlab, html, json],
  ...[junit, markdown, ndjson, sarif, table, text],
];
