import type { PageKind } from "./page.js";

/** The place to drop a module, by itself; permalinks lead here. */
export const scanPages: PageKind = function* () {
  yield {
    path: "scan.html",
    title: "Where does this module run? · wasi-scan",
    description:
      "Drop a WebAssembly module or component: where it runs, where it fails and why, worked out in your browser.",
    section: "scan",
    template: "scan",
    view: {},
  };
};
