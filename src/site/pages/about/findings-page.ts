import { findDrift } from "../../../explain/drift/index.js";
import type { Context } from "../../data/context.js";
import { claimsPath, featurePath, runtimePath, syscallPath } from "../../data/links.js";
import { tableSections } from "../../data/markdown.js";
import { claimLines } from "../../tables/claim-lines.js";
import type { PageKind } from "../page.js";

/** What the probes showed and a reader would not expect. */
export interface FindingsPage {
  sections: { title: string; id: string; cards: Card[] }[];
}

export interface Card {
  /** Runtimes and versions. */
  where: string;
  /** In Markdown. */
  what: string;
  command: string;
  /** The evidence, from the root of the site; empty if the command is all. */
  href: string;
}

export function findingsPage(context: Context): FindingsPage {
  const written = tableSections(context.data.texts.findings).map(({ title, rows }) => ({
    title,
    cards: rows.map(([where = "", what = "", command = ""]) => ({
      where,
      what,
      command: command.replaceAll("`", ""),
      href: "",
    })),
  }));
  return {
    sections: [
      { title: "Data lost, or the sandbox left", cards: destructive(context) },
      ...written,
      { title: "Documentation that is wrong", cards: wrongPages(context) },
    ]
      .filter(({ cards }) => cards.length > 0)
      .map((section, index) => ({ ...section, id: `section-${index + 1}` })),
  };
}

/** Claims whose failure loses data or leaves the sandbox, and that fail in the newest version of a runtime. */
function destructive(context: Context): Card[] {
  const probes = context.data.probes.filter(({ harm, syscall }) => harm === "destroys" && syscall);
  return claimLines(probes, context).flatMap(({ claim, fails }, index) => {
    const probe = probes.find((one) => one.claim === claim) ?? probes[index];
    if (fails === "" || !probe?.syscall) return [];
    const { module, name } = probe.syscall;
    const page = syscallPath(module, name);
    const known = context.crumbs.has(page);
    const href = known ? `${claimsPath(page)}#${probe.id.replaceAll("/", ".")}` : "";
    return [{ where: fails, what: `Does not hold: ${claim}.`, command: `wasi-scan explain '${probe.id}'`, href }];
  });
}

function wrongPages({ data, matrix }: Context): Card[] {
  const { facts, interfaces, claims, probes } = data;
  return findDrift({ facts, interfaces, claims, probes }, matrix)
    .filter(({ kind }) => kind === "documentation")
    .map(({ runtime = "", subject, says, source, measured }) => {
      const seen = measured.map(
        ({ support, since, until }) => `${support} in ${since === until ? since : `${since} to ${until}`}`,
      );
      const [module = "", name = ""] = subject.split(".");
      const feature = subject.startsWith("feature ");
      const href = feature ? featurePath(subject.slice("feature ".length)) : syscallPath(module, name);
      return {
        where: runtime,
        what: `\`${subject}\` is said to be ${SAYS[says] ?? says}; it is ${seen.join(", ")}. ${source}`,
        command: `wasi-scan explain ${feature ? subject.slice("feature ".length) : subject}`,
        href: runtime ? `${href}#${runtimePath(runtime).slice("runtime/".length, -".html".length)}` : href,
      };
    });
}

const SAYS: Record<string, string> = { not: "missing", stub: "a stub" };

export const findingsPages: PageKind = function* (context) {
  yield {
    path: "findings.html",
    title: "Findings · wasi-scan",
    description: "What probes showed and documentation does not say: files lost, calls that hang, sandboxes left.",
    section: "findings",
    template: "findings",
    view: findingsPage(context),
  };
};
