import type { Report } from "../model/report.js";
import { type FindingGroup, findingsOf, groupFindings, isOpen, messageOf } from "./findings.js";
import type { Format } from "./format.js";
import { relativePath } from "./relative-uri.js";

/** GitHub shows so many annotations of a step, whichever come first. */
const MOST = 10;

/** Workflow commands: the worst first, what is the same on several targets once, and the rest counted. */
export const github: Format = {
  name: "github",
  about: "annotations for a GitHub Actions run",
  showsDigest: false,
  showsFindings: true,
  commands: true,
  render: (report) => {
    // Notes are in the summary; as annotations they would hide what matters.
    const open = findingsOf(report).filter((one) => isOpen(one) && one.severity !== "note");
    const lines = [...report.errors.map(error), ...groupFindings(open).map(annotation)];
    return (lines.length <= MOST ? lines : [...lines.slice(0, MOST - 1), rest(lines.length - MOST + 1)]).join("");
  },
};

function annotation(group: FindingGroup): string {
  const { severity, location, module, rule, advice } = group.first;
  const title = `wasi-scan: ${module}: ${rule}`;
  const text = [messageOf(group), ...(advice ? [advice] : [])].join("\n");
  return command(
    severity === "error" ? "error" : "warning",
    { file: relativePath(location.file), line: String(location.line), title },
    text,
  );
}

/** Its title says that it is not a finding; a file is named only if a manifest names the input. */
function error({ message, hint, source }: Report["errors"][number]): string {
  const place = source && { file: relativePath(source.path), line: String(source.line) };
  const text = [message, ...(hint ? [hint] : [])].join("\n");
  return command("error", { ...place, title: "wasi-scan could not read an input" }, text);
}

const rest = (count: number): string =>
  command(
    "notice",
    { title: `wasi-scan: ${count} more` },
    "GitHub shows 10 annotations of a step; the summary has all.",
  );

function command(name: string, properties: Record<string, string>, text: string): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${name} ${given.join(",")}::${data(text)}\n`;
}

/** Escapes that the GitHub Actions runner understands. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
