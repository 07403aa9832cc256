import {
  ACTUALS,
  type AccuracyFile,
  confusion,
  contradicted,
  type Pair,
  pairsOf,
  rates,
  type Share,
  VERDICTS,
} from "../../src/accuracy.js";

/** ACCURACY.md, made of what was found alone. */
export function renderAccuracy(file: AccuracyFile): string {
  const pairs = pairsOf(file);
  const { linking, runsButRefused, kept, found } = rates(pairs);
  const toolchains = [...new Set(file.modules.map(({ toolchain }) => toolchain))];
  return `# Accuracy

What wasi-scan predicts, beside what happens: ${file.modules.length} real modules of ${toolchains.length} toolchains, each scanned and then run on
${file.runtimes.length} runtime versions with the arguments and input it needs. \`npm run accuracy\` makes the modules, runs them and writes
this page and \`matrix/accuracy.json\`. No module enters or leaves because of its result.

*Ran* means: it ended with the exit status and the output that its entry in [test/accuracy/corpus](test/accuracy/corpus) asks for; of a
module without \`_start\`, that it came to life. Predictions are those of \`wasi-scan <module>\` without further options; where one
names a flag, the module is run with it. Measured on ${file.date}, ${file.platform}, matrix ${file.matrix}.

| | | wanted |
|---|---|---|
| instantiates or is refused, as predicted | ${percent(linking)} | ≥ 99 % |
| said to run, and did not link | ${runsButRefused} | 0 |
| said to run, and ran | ${percent(kept)} | ≥ 95 % |
| ran, and was said to | ${percent(found)} | ≥ 75 % |

## What was predicted and what happened

${confusionTable(pairs)}

*differs*: it ended by itself, with another status or output. *no entry*: the runtime looks for a \`_start\` before it links, so the
run tells nothing of the prediction. *harness*: our fault.

## By toolchain

${groupTable("toolchain", pairs, ({ toolchain }) => toolchain, file)}

## By runtime

${groupTable("runtime", pairs, ({ runtime }) => runtime)}

## Contradicted predictions

${contradictions(pairs)}

## At risk, and ran

${cautions(pairs)}

## The modules

${modules(file)}
`;
}

const percent = ({ count, of }: Share): string =>
  of === 0 ? "–" : `${((100 * count) / of).toFixed(1)} % (${count} of ${of})`;

const short = ({ count, of }: Share): string => (of === 0 ? "–" : `${((100 * count) / of).toFixed(1)} %`);

const row = (cells: (string | number)[]): string => `| ${cells.join(" | ")} |`;

const table = (head: string[], rows: (string | number)[][]): string =>
  [row(head), `|${head.map((_, i) => (i === 0 ? "---" : "---:")).join("|")}|`, ...rows.map(row)].join("\n");

function confusionTable(pairs: Pair[]): string {
  const counts = confusion(pairs);
  return table(
    ["predicted", ...ACTUALS.map(words)],
    VERDICTS.map((verdict) => [`**${words(verdict)}**`, ...ACTUALS.map((actual) => counts[verdict][actual])]),
  );
}

const words = (name: string): string => name.replace("-", " ");

function groupTable(title: string, pairs: Pair[], key: (pair: Pair) => string, file?: AccuracyFile): string {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) groups.set(key(pair), [...(groups.get(key(pair)) ?? []), pair]);
  const count = (name: string) => file?.modules.filter(({ toolchain }) => toolchain === name).length ?? 0;
  const head = [title, ...(file ? ["modules"] : []), "linking", "said to run, and ran", "ran, and was said to"];
  const rows = [...groups].map(([name, own]) => {
    const { linking, kept, found } = rates(own);
    return [name, ...(file ? [count(name)] : []), short(linking), short(kept), short(found)];
  });
  return table(head, rows);
}

function contradictions(pairs: (Pair & { why?: string })[]): string {
  const wrong = pairs.filter(contradicted);
  if (wrong.length === 0) return "None.";
  const groups = new Map<string, Pair[]>();
  for (const pair of wrong) groups.set(pair.why ?? "?", [...(groups.get(pair.why ?? "?") ?? []), pair]);
  const parts = [...groups].map(([why, own]) => {
    const lines = own.map(({ module, runtime, predicted, actual, ended }) => {
      const happened = [words(actual), ...(ended && ended !== words(actual) ? [ended] : [])].join(": ");
      return `  - ${module} on ${runtime}: ${words(predicted)}, ${happened}`;
    });
    return `- ${why} (${own.length})\n${lines.join("\n")}`;
  });
  return `${wrong.length} of ${pairs.length}, by what was found to be the reason:\n\n${parts.join("\n")}`;
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

const modules = (file: AccuracyFile): string =>
  table(
    ["module", "toolchain", "bytes", "from"],
    file.modules.map(({ name, toolchain, bytes, from }) => [name, toolchain, bytes, `\`${from}\``]),
  );
