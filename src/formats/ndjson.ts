import type { Format } from "./format.js";
import { moduleJson } from "./module-json.js";

export const ndjson: Format = {
  name: "ndjson",
  about: "one line of JSON per module, as soon as it is done",
  showsDigest: true,
  escapes: true,
  printable: true,
  render: (report) => report.modules.map((module) => `${moduleJson(module)}\n`).join(""),
  alone: () => "at-once",
  renderModule: (module) => `${moduleJson(module)}\n`,
};
