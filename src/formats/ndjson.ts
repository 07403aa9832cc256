import type { Format } from "./format.js";

export const ndjson: Format = {
  name: "ndjson",
  about: "one line of JSON per module, as soon as it is done",
  showsDigest: true,
  escapes: true,
  render: (report) => report.modules.map((module) => `${JSON.stringify(module)}\n`).join(""),
  renderModule: (module) => `${JSON.stringify(module)}\n`,
};
