import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const CLI = resolve(import.meta.dirname, "../../../dist/cli.cjs");

/** What it says on standard error where nobody reads its output, as behind `| true`, and its exit status. */
function unread(...args: string[]): Promise<{ said: string; status: number | null }> {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  return new Promise((done) => child.once("close", (status) => done({ said, status })));
}

test.each([[["--help"]], [["scan", "--help"]], [["matrix", "diff", "--help"]], [["--version"]]])(
  "wasi-scan %j whose reader has gone ends in silence",
  async (args) => {
    expect(await unread(...args)).toEqual({ said: "", status: 0 });
  },
);
