import type { Format } from "./format.js";

export const ndjson: Format = {
  name: "ndjson",
  about: "one module a line as it is done, each as in json",
  showsDigest: true,
  render: (report) => report.modules.map((module) => `${JSON.stringify(module)}\n`).join(""),
  renderModule: (module) => `${JSON.stringify(module)}\n`,
};
