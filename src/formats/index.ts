import type { Format } from "./format.js";
import { json } from "./json.js";
import { ndjson } from "./ndjson.js";
import { text } from "./text.js";

/** Sorted by name; one file a format. */
export const formats: Format[] = [json, ndjson, text];
