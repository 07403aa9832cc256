import type { PageKind } from "./page.js";

/** Served for every address that does not exist, at any depth: its links are absolute. */
export const notFoundPages: PageKind = function* () {
  yield {
    path: "404.html",
    title: "Not found · wasi-scan",
    description: "There is no such page.",
    section: "",
    template: "notFound",
    view: {},
  };
};
