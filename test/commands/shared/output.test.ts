import { execFileSync, spawn } from "node:child_process";
import { lstatSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { writeAtomically } from "../../../src/commands/shared/output.js";

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

test("a file that is written through a link stays behind the link", () => {
  const folder = mkdtempSync(join(tmpdir(), "output-"));
  writeFileSync(join(folder, "file"), "old");
  symlinkSync("file", join(folder, "link"));
  writeAtomically(join(folder, "link"), "new");
  expect(lstatSync(join(folder, "link")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "file"), "utf8")).toBe("new");
});

test.skipIf(process.platform === "win32")("a pipe is written to, and no file takes its place", async () => {
  const pipe = join(mkdtempSync(join(tmpdir(), "output-")), "pipe");
  execFileSync("mkfifo", [pipe]);
  const reader = spawn("cat", [pipe]);
  let read = "";
  reader.stdout.on("data", (chunk) => {
    read += chunk;
  });
  writeAtomically(pipe, "text");
  await new Promise((done) => reader.once("close", done));
  expect({ read, isPipe: lstatSync(pipe).isFIFO() }).toEqual({ read: "text", isPipe: true });
});
