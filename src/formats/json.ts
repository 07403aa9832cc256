import type { Format } from "./format.js";

export const json: Format = {
  name: "json",
  about: "the whole report, schema wasi-scan/report@1",
  showsDigest: true,
  escapes: true,
  render: (report) => `${JSON.stringify(report, null, 2)}\n`,
};
