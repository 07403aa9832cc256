import type { Format } from "./format.js";
import { github } from "./github.js";
import { json } from "./json.js";
import { markdown } from "./markdown.js";
import { ndjson } from "./ndjson.js";
import { text } from "./text.js";

/** Sorted by name; one file per format. */
export const formats: Format[] = [github, json, markdown, ndjson, text];
