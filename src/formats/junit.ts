import type { Finding } from "../model/gate/findings.js";
import { findingName } from "../model/gate/module-name.js";
import { memo } from "../model/memo.js";
import type { ModuleReport, Report } from "../model/report.js";
import type { Format } from "./format.js";
import { element, xmlText } from "./xml.js";

/**
 * A suite per module, a test per target. The schemas in use disagree, so the document has what all of them ask for (an
 * order of elements, a time, a host) and nothing that one forbids (skipped tests, empty properties).
 */
export const junit: Format = {
  name: "junit",
  about: "a test per module and target as JUnit XML, for Jenkins, GitLab and others",
  showsDigest: false,
  showsFindings: true,
  // Names must be as the gate has them: escaped ones would not be found among its findings.
  escapes: true,
  render: (report) => {
    const suites = [...report.modules.map((module) => suiteOf(module, report)), ...report.errors.map(errorSuite)];
    const xml = suites.map((suite, id) => printSuite(suite, id, report));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", {}, "\n", ...xml)}\n`;
  },
};

interface Test {
  name: string;
  /** What fails it, worst first. */
  failures: Finding[];
  /** What does not, in words. */
  notes: string[];
  error?: { code: string; message: string };
}

interface Suite {
  name: string;
  tests: Test[];
}

function suiteOf({ name, verdicts }: ModuleReport, { gate }: Report): Suite {
  const tests = new Map<string, Test>();
  const test = (of: string) => memo(tests, of, () => ({ name: of, failures: [], notes: [] }));
  test("policy");
  for (const { runtime } of verdicts) test(runtime);
  const own = (gate?.findings ?? []).filter((one) => one.module === findingName(name, gate?.root));
  for (const finding of own) {
    const of = test(finding.target ?? "policy");
    if (finding.fails) of.failures.push(finding);
    else of.notes.push(note(finding));
  }
  return { name, tests: [...tests.values()] };
}

function note({ severity, message, excepted, known }: Finding): string {
  const why = excepted
    ? `accepted until ${excepted.expires}, ${excepted.reason}`
    : known
      ? "in the baseline"
      : severity;
  return `${message} (${why})`;
}

/** What could not be read is an error of its suite, never a failure. */
function errorSuite({ input, code, message }: Report["errors"][number]): Suite {
  return { name: input, tests: [{ name: "read", failures: [], notes: [], error: { code, message } }] };
}

function printSuite({ name, tests }: Suite, id: number, { matrix, tool }: Report): string {
  const notes = tests.flatMap((test) => test.notes.map((text) => `${test.name}: ${text}`));
  const attributes = {
    name,
    package: "wasi-scan",
    id,
    // A report says when its data was measured, not when it was printed.
    timestamp: `${matrix.date}T00:00:00`,
    hostname: "localhost",
    tests: tests.length,
    failures: tests.filter(({ failures }) => failures.length > 0).length,
    errors: tests.filter(({ error }) => error).length,
    time: 0,
  };
  const property = element("property", { name: "wasi-scan", value: `${tool.version}, matrix ${matrix.digest}` });
  const parts = [
    element("properties", {}, property),
    ...tests.map((test) => printTest(test, name)),
    element("system-out", {}, xmlText(notes.join("\n"))),
    element("system-err", {}, ""),
  ];
  return `${element("testsuite", attributes, "\n", ...parts.map((part) => `${part}\n`))}\n`;
}

function printTest({ name, failures, error }: Test, classname: string): string {
  const [worst] = failures;
  const attributes = { name, classname, time: 0 };
  if (error) return element("testcase", attributes, element("error", { message: error.message, type: error.code }, ""));
  if (!worst) return element("testcase", attributes);
  const message = failures.length > 1 ? `${worst.message}, and ${failures.length - 1} more` : worst.message;
  const text = failures.map((one) => [one.message, one.advice, one.reproduce].filter(Boolean).join("\n  ")).join("\n");
  return element("testcase", attributes, element("failure", { message, type: worst.rule }, xmlText(text)));
}
