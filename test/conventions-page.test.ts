import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { type TraitRow, traitRows } from "../src/explain/traits.js";
import { CONVENTIONS } from "../src/model/conventions.js";
import { listProbes, type ProbeSource } from "../src/probes/catalogue.js";
import { observationsOnFile } from "./on-file.js";
import { facts, PROBES } from "./probes/compiled.js";

const ROOT = resolve(import.meta.dirname, "..");
const PAGE = resolve(ROOT, "docs/conventions.md");
const WRITTEN_BY = "UPDATE=1 npx vitest run --config test/vitest.config.ts test/conventions-page.test.ts";

/** The paragraph behind the header of a probe. */
function paragraphOf({ path }: ProbeSource): string {
  const lines = readFileSync(resolve(PROBES, path as string), "utf8").split("\n");
  const comment = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith(";;")),
  );
  return comment
    .slice(comment.indexOf(";;") + 1 || comment.length)
    .map((line) => line.replace(/^;; ?/, ""))
    .join("\n");
}

const mark = (holds?: boolean): string => (holds === undefined ? "?" : holds ? "✓" : "✗");

const rowOf = ({ runtime, flags, ranges }: TraitRow): string => {
  const cells = ranges.map(({ since, until, holds, observed }) => {
    const versions = since === until ? since : `${since} – ${until}`;
    return `${mark(holds)} ${versions}: ${observed.replaceAll("|", "or")}`;
  });
  return `| ${[`\`${runtime}\``, ...flags.map((flag) => `\`${flag}\``)].join(" ")} | ${cells.join("<br>")} |`;
};

function page(): string {
  const files = observationsOnFile();
  const probes = listProbes(PROBES, facts).filter(({ kind }) => kind === "trait");
  const parts = probes.map((probe) => {
    const name = probe.id.slice("trait/".length);
    const advice = CONVENTIONS[name]?.advice;
    const text = [probe.claim, paragraphOf(probe), ...(advice ? [`Where it does not hold: ${advice}`] : [])].filter(
      Boolean,
    );
    const rows = traitRows(probe, files).map(rowOf);
    return `## ${name}\n\n${text.join("\n\n")}\n\n| runtime | versions |\n|---|---|\n${rows.join("\n")}\n`;
  });
  return `<!-- ${WRITTEN_BY} writes this -->

# What hosts expect beside imports

How each runtime links, what it wants a module to export, and how it starts one: each is a probe in \`probes/trait\`, measured in every
version. A module that depends on one that does not hold gets a reason of support \`convention\`, with the probe that shows it.

✓ the claim holds, ✗ it does not, ? not measured or not steady; behind it what was observed.

${parts.join("\n")}`;
}

it("docs/conventions.md has a table of every trait, made of the observations on file", () => {
  if (process.env.UPDATE === "1") writeFileSync(PAGE, page());
  expect(existsSync(PAGE)).toBe(true);
  expect(readFileSync(PAGE, "utf8")).toBe(page());
});
