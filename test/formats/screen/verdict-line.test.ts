import { expect, it } from "vitest";
import type { Newest } from "../../../src/formats/screen/newest.js";
import { answerOf } from "../../../src/formats/screen/verdict-line.js";
import type { ModuleReport, VerdictEntry } from "../../../src/model/report.js";

const module = { abis: ["wasix_32v1"], imports: [] } as unknown as ModuleReport;
const missing = { import: "wasix_32v1.proc_fork", support: "missing" };
const failed = { verdict: "fails", until: "6.1.0", reasons: [missing], hazards: [] } as unknown as VerdictEntry;
const unknown = { verdict: "unknown", until: "7.0.1", reasons: [], hazards: [] } as unknown as VerdictEntry;
const row = (runtime: string, more: Partial<Newest> = {}) =>
  ({ runtime, verdict: "runs", since: "7.4.2", ...more }) as Newest;

it.each<[string, Newest[], string]>([
  ["the version since which it runs", [row("wasmer", { before: failed })], "; needs wasmer ≥ 7.4.2 (before: "],
  [
    "the newest that is known to fail, where those between were not measured",
    [row("wasmer", { before: unknown, known: failed }), row("chromium", { before: failed })],
    "; needs wasmer > 6.1.0 (6.1.0: ",
  ],
  [
    "another runtime, where nothing is known of earlier versions of the first",
    [row("wasmer", { before: unknown }), row("chromium", { since: "156", before: failed })],
    "; needs chromium ≥ 156 (before: ",
  ],
])("a WASIX module that runs is told to need %s", (_, rows, text) => {
  expect(answerOf(module, rows, []).text).toContain(`${text}proc_fork: missing)`);
});
