import runtime from "handlebars/runtime.js";
import accuracy from "../../site/accuracy.hbs";
import bar from "../../site/bar.hbs";
import changes from "../../site/changes.hbs";
import coverage from "../../site/coverage.hbs";
import evidence from "../../site/evidence.hbs";
import feature from "../../site/feature.hbs";
import glance from "../../site/glance.hbs";
import index from "../../site/index.hbs";
import interfaceTemplate from "../../site/interface.hbs";
import layout from "../../site/layout.hbs";
import names from "../../site/names.hbs";
import neighbours from "../../site/neighbours.hbs";
import probes from "../../site/probes.hbs";
import problem from "../../site/problem.hbs";
import runtimePage from "../../site/runtime.hbs";
import supportTable from "../../site/support-table.hbs";
import syscall from "../../site/syscall.hbs";

const partials = { bar, changes, evidence, glance, neighbours, probes, names, problem, "support-table": supportTable };
for (const [name, partial] of Object.entries(partials)) runtime.registerPartial(name, partial);

/** Allows line breaks after underscores in a name. */
runtime.registerHelper(
  "breakable",
  (name: string) => new runtime.SafeString(runtime.escapeExpression(name).replaceAll("_", "_<wbr>")),
);

/** View model → HTML. A missing property is an error. */
export const templates = {
  accuracy,
  coverage,
  feature,
  index,
  interface: interfaceTemplate,
  layout,
  runtime: runtimePage,
  syscall,
};
