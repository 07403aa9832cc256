// The Action: runs `wasi-scan check`, prints annotations, writes the job summary and the outputs, and ends with the exit
// status of the check. A release has the command beside this file; elsewhere npx brings the version of package.json.

import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readInputs } from "./arguments.mjs";

const OUR_BUG = 3;
const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "wasi-scan-action-"));

/** The command and its first arguments. */
function commandLine() {
  const bundled = join(root, "dist/cli.cjs");
  if (existsSync(bundled)) return [process.execPath, bundled];
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return ["npx", "--yes", `wasi-scan@${version}`];
}

function run() {
  const { words, folder } = readInputs(process.env);
  const [summary, json] = [join(scratch, "summary.md"), join(scratch, "report.json")];
  const reports = [`--report=github-summary=${summary}`, `--report=json=${json}`];
  const [program, ...first] = commandLine();
  const { status, error } = spawnSync(program, [...first, "check", "-f", "github", ...reports, ...words], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (error) throw error;
  if (existsSync(summary)) append("GITHUB_STEP_SUMMARY", readFileSync(summary, "utf8"));
  return { status: status ?? OUR_BUG, gate: existsSync(json) ? JSON.parse(readFileSync(json, "utf8")).gate : undefined };
}

/** A later step with `if: always()` reads the outputs, since it cannot see the exit status. */
function writeOutputs(status, gate) {
  const isAnswer = status === 0 || status === 1;
  const failing = gate?.findings.filter(({ fails }) => fails).length;
  append("GITHUB_OUTPUT", `status=${status}\npassed=${isAnswer ? status === 0 : ""}\nfindings=${failing ?? ""}\n`);
}

function append(variable, text) {
  const path = process.env[variable];
  if (path) appendFileSync(path, text);
}

let status = 2;
let gate;
try {
  ({ status, gate } = run());
} catch (error) {
  console.log(`::error title=wasi-scan could not run::${String(error.message).replace(/%/g, "%25").replace(/\r?\n/g, "%0A")}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
writeOutputs(status, gate);
process.exitCode = status;
