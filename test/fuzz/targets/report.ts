import { Ajv2020 } from "ajv/dist/2020.js";
import { plain } from "../../../src/formats/colours.js";
import { json } from "../../../src/formats/json.js";
import { junit } from "../../../src/formats/junit.js";
import { markdown } from "../../../src/formats/markdown.js";
import schema from "../../../src/formats/report.schema.json" with { type: "json" };
import { sarif } from "../../../src/formats/sarif.js";
import { text } from "../../../src/formats/text.js";
import { scan } from "../../../src/judge/scan.js";
import type { Report } from "../../../src/model/report.js";
import { readNeeds } from "../../../src/wasm/read.js";
import { exampleMatrix } from "../../cli/example-matrix.js";
import { mutateWasm } from "../mutators/wasm.js";
import { components, coreModules } from "../seeds/modules.js";
import { sourceOf } from "../source.js";
import { type FuzzTarget, outcomeOf, twice } from "../target.js";

const matrix = exampleMatrix();
const isReport = new Ajv2020({ strict: false }).compile(schema);

/** The report of any module that can be read obeys the schema, and every format can tell it. */
export const target: FuzzTarget = {
  seeds: (random) => [...coreModules(random), ...components(random)],
  mutate: mutateWasm,
  async run(bytes) {
    const needs = await outcomeOf(() => readNeeds(sourceOf(bytes)));
    if (!("value" in needs)) return;
    const judged = await twice(() =>
      scan({ name: "input.wasm", sha256: "00".repeat(32), bytes: bytes.length }, needs.value, matrix),
    );
    if (!("value" in judged)) throw judged.refused;
    const { date, digest } = matrix;
    const tool = { name: "wasi-scan", version: "0.0.0" };
    const report: Report = {
      schema: "wasi-scan/report@1",
      tool,
      matrix: { date, digest },
      errors: [],
      modules: [judged.value],
    };
    for (const format of [json, junit, markdown, sarif, text]) {
      const told = format.render(report, { colours: plain, width: 80 });
      if (format === json && !isReport(JSON.parse(told)))
        throw new Error(`breaks the schema: ${JSON.stringify(isReport.errors)}`.slice(0, 400));
    }
  },
};
