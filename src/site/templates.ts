import runtime from "handlebars/runtime.js";
import embed from "../../site/embed.hbs";
import layout from "../../site/layout.hbs";
import accuracy from "../../site/pages/accuracy.hbs";
import changesPage from "../../site/pages/changes.hbs";
import claimsPage from "../../site/pages/claims.hbs";
import compare from "../../site/pages/compare.hbs";
import coverage from "../../site/pages/coverage.hbs";
import dataPage from "../../site/pages/data.hbs";
import feature from "../../site/pages/feature.hbs";
import findings from "../../site/pages/findings.hbs";
import home from "../../site/pages/home.hbs";
import interfaceTemplate from "../../site/pages/interface.hbs";
import matrix from "../../site/pages/matrix.hbs";
import method from "../../site/pages/method.hbs";
import notFound from "../../site/pages/not-found.hbs";
import pair from "../../site/pages/pair.hbs";
import runtimePage from "../../site/pages/runtime.hbs";
import runtimeChanges from "../../site/pages/runtime-changes.hbs";
import scan from "../../site/pages/scan.hbs";
import syscall from "../../site/pages/syscall.hbs";
import targets from "../../site/pages/targets.hbs";
import wasix from "../../site/pages/wasix.hbs";
import changes from "../../site/parts/changes.hbs";
import claims from "../../site/parts/claims.hbs";
import crumbs from "../../site/parts/crumbs.hbs";
import drop from "../../site/parts/drop.hbs";
import evidence from "../../site/parts/evidence.hbs";
import names from "../../site/parts/names.hbs";
import neighbours from "../../site/parts/neighbours.hbs";
import probes from "../../site/parts/probes.hbs";
import runtimes from "../../site/parts/runtimes.hbs";
import shapes from "../../site/parts/shapes.hbs";
import { inlineHtml } from "./data/markdown.js";

const partials = { changes, claims, crumbs, drop, evidence, names, neighbours, probes, runtimes, shapes };
for (const [name, partial] of Object.entries(partials)) runtime.registerPartial(name, partial);

/** Allows line breaks after underscores in a name. */
runtime.registerHelper(
  "breakable",
  (name: string) => new runtime.SafeString(runtime.escapeExpression(name).replaceAll("_", "_<wbr>")),
);

runtime.registerHelper(
  "inline",
  (text: string) => new runtime.SafeString(inlineHtml(text, (one) => runtime.escapeExpression(one))),
);

/** View model → HTML. A missing property is an error. */
export const templates = {
  accuracy,
  changes: changesPage,
  claims: claimsPage,
  compare,
  coverage,
  data: dataPage,
  embed,
  feature,
  findings,
  home,
  interface: interfaceTemplate,
  layout,
  matrix,
  method,
  notFound,
  pair,
  runtime: runtimePage,
  runtimeChanges,
  scan,
  syscall,
  targets,
  wasix,
};
