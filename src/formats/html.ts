import type { ModuleReport, Report } from "../model/report.js";
import type { Format } from "./format.js";
import { groupHazards } from "./hazard-groups.js";
import { decidingOf } from "./screen/deciding.js";
import { hazardLines } from "./screen/hazards.js";
import { abisOf } from "./screen/headline.js";
import { lacksKind, type Newest, newestOf } from "./screen/newest.js";
import { STATES } from "./screen/states.js";
import { stepsOf } from "./screen/steps.js";
import { answerOf } from "./screen/verdict-line.js";
import { size } from "./size.js";

/** One file that needs no other: no script, no picture, no font. */
export const html: Format = {
  name: "html",
  about: "a page in one file, to attach or to publish",
  showsDigest: false,
  supposes: true,
  render: (report) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>wasi-scan: ${markup(report.modules.map(({ name }) => name).join(", "))}</title>
<style>${STYLE}</style>
<main>
${report.modules.map((module) => section(module, report)).join("\n")}
${report.errors.map(({ message }) => `<p class="fails">${markup(message)}</p>`).join("\n")}
<footer>Measured on ${markup(report.matrix.platform ?? "linux-x64")} up to ${markup(report.matrix.date)}, matrix ${markup(report.matrix.digest)}. * oldest measured version.</footer>
</main>
</html>
`,
};

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}main{max-width:60rem;margin:auto;padding:1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884;vertical-align:top}
.scroll{overflow-x:auto}.runs{color:light-dark(#116329,#7ee787)}.at-risk{color:light-dark(#7a4d00,#f2cc60)}.fails{color:light-dark(#a40e26,#ffa198)}.unknown{color:light-dark(#6639ba,#d2a8ff)}
h2{overflow-wrap:anywhere}footer{margin-top:2rem;opacity:.8}`;

function section(module: ModuleReport, report: Report): string {
  const every = newestOf(module, report);
  const counted = every.filter((row) => lacksKind(row, module, report) === undefined);
  const rows = counted.length > 0 ? counted : every;
  const outside = every.filter((row) => !rows.includes(row));
  const answer = answerOf(module, rows, outside);
  const supposed = module.supposed ? newestOf({ ...module, verdicts: module.supposed.verdicts }, report) : undefined;
  const places = (report.runtimes ?? []).map(({ id }) => id);
  const steps = stepsOf(supposed ?? rows, places).map(({ subject, advice }) =>
    subject ? `${subject}: ${advice}` : advice,
  );
  const hazards = hazardLines(groupHazards(rows.map(({ entry }) => entry)), rows).map(({ text }) => text);
  const about = [
    size(module.bytes),
    ...abisOf(module),
    ...module.toolchains.map(({ name, version = "" }) => `${name} ${version}`.trim()),
  ];
  return `<section>
<h2>${markup(module.name)}</h2>
<p>${markup(about.join(" · "))}</p>
<p><strong>${markup(`${answer.sign} ${answer.text}`.trim())}</strong></p>
${list("What to do", [...new Set([...answer.advice, ...steps])])}
${grid(every)}
${supposed ? `<h3>If that is fixed</h3>\n${grid(supposed)}` : ""}
${list("Hazards", hazards)}
</section>`;
}

function grid(rows: Newest[]): string {
  const body = rows.map((row) => {
    const { sign, word } = STATES[row.verdict];
    const flags = row.entry.flags.length > 0 ? `with ${row.entry.flags.join(" ")}` : "";
    const why = row.verdict === "runs" ? flags : (decidingOf(row.entry)?.text ?? "");
    const cells = [row.runtime, row.version, `${row.since}${row.fromOldest ? "*" : ""}`].map(
      (text) => `<td>${markup(text)}</td>`,
    );
    return `<tr>${cells.join("")}<td class="${row.verdict}">${sign} ${word}</td><td>${markup(why)}</td></tr>`;
  });
  return `<div class="scroll"><table><tr><th>runtime<th>version<th>since<th>verdict<th>why</tr>\n${body.join("\n")}\n</table></div>`;
}

function list(title: string, items: string[]): string {
  if (items.length === 0) return "";
  return `<h3>${title}</h3>\n<ul>\n${items.map((item) => `<li>${markup(item)}</li>`).join("\n")}\n</ul>`;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Names come from strangers' modules. */
const markup = (text: string): string => text.replace(/[&<>"']/g, (one) => ESCAPES[one] as string);
