import type { Newest } from "../../../src/formats/screen/newest.js";

const MOST = 2;

/**
 * A step of a GitHub workflow that fails where the module stops running on the targets of the reader; without any, on
 * the two most used runtimes that run it now.
 */
export function gateSnippet(name: string, targets: string[], rows: Newest[]): string {
  const running = rows.filter(({ verdict }) => verdict === "runs").slice(0, MOST);
  const queries = targets.length > 0 ? targets : running.map(({ runtime, version }) => `${runtime} >= ${version}`);
  const given = (queries.length > 0 ? queries : ["baseline"]).map((query) => `-t ${quoted(query)}`).join(" ");
  const command = `npx wasi-scan check ${quoted(name.replace(/^.*\//, ""))} ${given}`;
  return `- uses: actions/setup-node@v5\n  with: { node-version: 22 }\n- run: |\n    ${command}\n`;
}

/** As one word of a POSIX shell; a line break would end the block of the workflow. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return /^[\w./:@%+=-]+$/.test(line) && !line.startsWith("-") ? line : `'${line.replaceAll("'", "'\\''")}'`;
}
