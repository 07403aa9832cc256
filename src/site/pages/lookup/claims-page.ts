import { releaseLine } from "../../../model/versions.js";
import type { Context } from "../../data/context.js";
import { claimsPath, interfacePath, syscallPath } from "../../data/links.js";
import { inOrder } from "../../tables/claim-lines.js";
import { type ProbeView, probeView } from "../../tables/probe-view.js";
import type { PageKind } from "../page.js";
import { probesOfRelease } from "./interface-page.js";
import { probesOfSyscall } from "./syscall-page.js";

/** Every claim about one subject: what was expected, what was observed where, and how to see it again. */
export interface ClaimsPage {
  name: string;
  href: string;
  probes: ProbeView[];
}

export function claimsPage(
  name: string,
  href: string,
  probes: Context["data"]["probes"],
  context: Context,
): ClaimsPage {
  const { data, columns, files } = context;
  return {
    name,
    href,
    probes: inOrder(probes).map((probe) => probeView(probe, data.sources, columns, files)),
  };
}

/** The pages that have claims, with their probes. */
function* subjects(context: Context) {
  for (const fact of context.data.facts) {
    const { module, name } = fact;
    yield { name: `${module}.${name}`, href: syscallPath(module, name), probes: probesOfSyscall(fact, context) };
  }
  for (const fact of context.data.interfaces) {
    for (const release of fact.releases) {
      const line = releaseLine(release.since);
      const href = interfacePath(fact.name.slice("wasi:".length), line);
      if (!context.crumbs.has(href)) continue;
      yield { name: `${fact.name} of WASI ${line}`, href, probes: probesOfRelease(fact, release, context) };
    }
  }
}

export const claimsPages: PageKind = function* (context) {
  for (const { name, href, probes } of subjects(context)) {
    yield {
      path: claimsPath(href),
      title: `Claims: ${name}`,
      description: `What the probes of ${name} claim, and what they did in each runtime and version.`,
      section: "matrix",
      template: "claims",
      view: claimsPage(name, href, probes, context),
    };
  }
};
