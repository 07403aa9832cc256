import type { Finding } from "../model/gate/findings.js";
import { findingName } from "../model/gate/module-name.js";
import type { ModuleReport, Report } from "../model/report.js";
import { findingsOf, isOpen } from "./findings.js";
import type { Format } from "./format.js";

/** CycloneDX 1.6: a component per module, with its digest, what it needs, and where it runs; open findings as annotations. */
export const cyclonedx: Format = {
  name: "cyclonedx",
  about: "modules and where they run as a CycloneDX 1.6 bill of materials",
  showsDigest: true,
  showsFindings: true,
  escapes: true,
  render: (report) => `${JSON.stringify(billOf(report), null, 2)}\n`,
};

function billOf(report: Report) {
  const tool = { type: "application", name: report.tool.name, version: report.tool.version };
  const timestamp = `${report.matrix.date}T00:00:00Z`;
  const refs = new Map(
    report.modules.map((module, i) => [findingName(module.name, report.gate?.root), refOf(module, i)]),
  );
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      timestamp,
      tools: { components: [tool] },
      properties: [
        property("matrix", report.matrix.digest),
        property("platform", report.matrix.platform ?? "linux-x64"),
        ...report.errors.map(({ message }) => property("error", message)),
      ],
    },
    components: report.modules.map(componentOf),
    annotations: findingsOf(report)
      .filter((finding) => isOpen(finding) && refs.has(finding.module))
      .map((finding) => annotationOf(finding, refs.get(finding.module) ?? "", timestamp, tool)),
  };
}

/** Unique, whatever modules are called. */
const refOf = ({ name }: ModuleReport, index: number): string => `module-${index + 1}:${name}`;

const property = (name: string, value: string) => ({ name: `wasi-scan:${name}`, value });

function componentOf(module: ModuleReport, index: number) {
  const many = (name: string, values: string[]) => values.map((value) => property(name, value));
  return {
    type: "application",
    "bom-ref": refOf(module, index),
    name: module.name,
    ...(module.sha256 && { hashes: [{ alg: "SHA-256", content: module.sha256 }] }),
    properties: [
      property("bytes", String(module.bytes)),
      property("format", module.format),
      ...many("abi", module.abis),
      ...many("capability", module.capabilities),
      ...many("feature", module.features),
      ...many(
        "toolchain",
        module.toolchains.map(({ name, version }) => [name, version].filter(Boolean).join(" ")),
      ),
      ...module.verdicts.map(({ runtime, since, until, verdict }) =>
        property(`verdict:${runtime}@${since === until ? since : `${since}–${until}`}`, verdict),
      ),
    ],
  };
}

const annotationOf = (finding: Finding, ref: string, timestamp: string, component: object) => ({
  "bom-ref": `finding:${finding.fingerprint}`,
  subjects: [ref],
  annotator: { component },
  timestamp,
  text: `${finding.severity} ${finding.rule}: ${finding.message}`,
});
