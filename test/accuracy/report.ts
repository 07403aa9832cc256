import { type AccuracyFile, contradicted, type Pair, pairsOf } from "../../src/accuracy/accuracy.js";
import { memo } from "../../src/model/memo.js";
import { accuracyPage } from "../../src/site/pages/about/accuracy-page.js";

/** ACCURACY.md, made of what was found alone. */
export function renderAccuracy(file: AccuracyFile): string {
  const pairs = pairsOf(file);
  const view = accuracyPage(file);
  return `# Accuracy

What wasi-scan predicts, beside what happens: ${view.modules} real modules of ${view.toolchains} toolchains, each scanned and then run on
${view.runtimes} runtime versions with the arguments and input it needs. \`npm run accuracy\` makes the modules, runs them and writes
this page and \`matrix/accuracy.json\`. No module enters or leaves because of its result.

*Ran* means: it ended with the exit status and the output that its entry in [test/accuracy/corpus](test/accuracy/corpus) asks for; of a
module without \`_start\`, that it came to life. Predictions are those of \`wasi-scan <module>\`; where one
names a flag, the module is run with it. Measured on ${file.date}, ${file.platform}, matrix ${file.matrix}.${rebuilt(file)}

${table(
  ["", "", "wanted"],
  view.rates.map(({ what, value, wanted }) => [what, value, wanted]),
)}

## What was predicted and what happened

${table(
  ["predicted", ...view.actuals],
  view.confusion.map(({ predicted, counts }) => [`**${predicted}**`, ...counts]),
)}

*differs*: it ended by itself, with another status or output. *no entry*: the runtime refuses a module without
\`_start\`; it counts as refused. *harness*: our fault, or not run yet.

${view.groups
  .map(
    ({ title, rows }) => `## By ${title.toLowerCase()}

${table(
  [title.toLowerCase(), "pairs", "linking as predicted", "said to run, and ran", "ran, and was said to"],
  rows.map((one) => [one.name, one.pairs, one.linking, one.kept, one.found]),
)}`,
  )
  .join("\n\n")}

## Contradicted predictions

${contradictions(pairs)}

## With --shallow

${withoutDeep(pairs)}

## At risk, and ran

${cautions(pairs)}

## The modules

${modules(file)}
`;
}

const row = (cells: (string | number)[]): string => `| ${cells.join(" | ")} |`;

const table = (head: string[], rows: (string | number)[][]): string =>
  [row(head), `|${head.map((_, i) => (i === 0 ? "---" : "---:")).join("|")}|`, ...rows.map(row)].join("\n");

const words = (name: string): string => name.replace("-", " ");

function contradictions(pairs: (Pair & { why?: string })[]): string {
  const wrong = pairs.filter(contradicted);
  if (wrong.length === 0) return "None.";
  const groups = new Map<string, Pair[]>();
  for (const pair of wrong) memo(groups, pair.why ?? "?", () => []).push(pair);
  const parts = [...groups].map(([why, own]) => {
    const lines = own.map(({ module, runtime, predicted, actual, ended }) => {
      const happened = [words(actual), ...(ended && ended !== words(actual) ? [ended] : [])].join(": ");
      return `  - ${module} on ${runtime}: ${words(predicted)}, ${happened}`;
    });
    return `- ${why} (${own.length})\n${lines.join("\n")}`;
  });
  return `${wrong.length} of ${pairs.length}, by what was found to be the reason:\n\n${parts.join("\n")}`;
}

/** What a scan that does not read the code says otherwise: a feature that only instructions use is not seen. */
function withoutDeep(pairs: Pair[]): string {
  const other = pairs.flatMap((pair) => (pair.shallow ? [{ ...pair, predicted: pair.shallow }] : []));
  if (other.length === 0) return "The same is said of every pair.";
  const wrong = other.filter(contradicted);
  const lines = wrong.map(({ module, runtime, predicted, actual }) => {
    return `- ${module} on ${runtime}: ${words(predicted)}, ${words(actual)}`;
  });
  return `Of ${other.length} pairs something else is said, since a feature that only instructions use is seen in the code alone; ${wrong.length} of
them are contradicted by the run:

${lines.join("\n")}`;
}

/** These contradict nothing: the run did without what does not work. */
function cautions(pairs: Pair[]): string {
  const spared = pairs.filter(({ predicted, actual }) => predicted === "at-risk" && actual === "ran");
  if (spared.length === 0) return "None.";
  const groups = new Map<string, { count: number; runtimes: Set<string> }>();
  for (const { reasons = [], runtime } of spared) {
    for (const reason of reasons) {
      const group = groups.get(reason) ?? { count: 0, runtimes: new Set() };
      groups.set(reason, group);
      group.count++;
      group.runtimes.add(runtime);
    }
  }
  const sorted = [...groups].sort((a, b) => b[1].count - a[1].count);
  return `${spared.length} pairs. The module imports what works there only in part, and this run did not come upon that part:\n\n${table(
    ["reason given", "pairs", "on"],
    sorted.map(([reason, { count, runtimes }]) => [`\`${reason}\``, count, [...runtimes].join(", ")]),
  )}`;
}

/** Where the predictions are younger than the runs. */
function rebuilt({ modules }: AccuracyFile): string {
  const count = modules.filter((one) => one.rebuilt).length;
  if (count === 0) return "";
  return `
The predictions were made again since; of ${count} modules from a build of the same source with other bytes.`;
}

const modules = (file: AccuracyFile): string =>
  table(
    ["module", "toolchain", "bytes", "from"],
    file.modules.map(({ name, toolchain, bytes, from }) => [name, toolchain, bytes, `\`${from}\``]),
  );
