import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { formats } from "../../src/formats/index.js";

const ROOT = resolve(import.meta.dirname, "../..");
const HOSTILE = join(ROOT, "test/fixtures/hostile");
/** A name that clears a terminal, sets its title, adds a line and gives a command to a CI log. */
const NAME = "\u001b[2J\u001b]0;pwned\u0007\r\n::error::x\u009b31m\u202e.wat";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hostile-names-"));
  mkdirSync(join(folder, "in"));
  for (const name of readdirSync(HOSTILE).filter((one) => one.startsWith("inj-"))) {
    cpSync(join(HOSTILE, name), join(folder, "in", name));
  }
  cpSync(join(HOSTILE, "inj-esc.wat"), join(folder, "in", NAME));
  writeFileSync(join(folder, "in", `broken${NAME.replace("wat", "wasm")}`), "no module");
});

function wasiScan(args: string[], env: NodeJS.ProcessEnv = {}) {
  const all = { ...process.env, ...env };
  return spawnSync(process.execPath, [join(ROOT, "dist/cli.cjs"), ...args], {
    cwd: folder,
    encoding: "utf8",
    env: all,
  });
}

/** What must not stand in an output: a control byte but the line feed, or a line that a CI log takes for a command. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const COMMAND = /^\s*::|##\w*\[/m;

function expectHarmless(text: string): void {
  expect(text).not.toMatch(CONTROL);
  expect(text).not.toMatch(COMMAND);
}

describe("names with control characters and log commands", () => {
  it.each(formats.map(({ name }) => name).filter((name) => name !== "github"))("are harmless in -f %s", (format) => {
    const { stdout, stderr, status } = wasiScan(["in", "-f", format, "-t", "node 20"]);
    expect(stdout.length).toBeGreaterThan(100);
    expectHarmless(stdout);
    expect(stderr).toContain("broken");
    expectHarmless(stderr);
    expect(status).toBe(2);
  });

  it("add no command to those of -f github", () => {
    const { stdout } = wasiScan(["in", "-f", "github", "-t", "node 20"]);
    expect(stdout).not.toMatch(CONTROL);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) (file=[^:]*,)?title=[^:]*::/);
  });

  it("are harmless in a file that a report is written to", () => {
    wasiScan(["in", "-t", "node 20", "-o", "report.txt"]);
    expectHarmless(readFileSync(join(folder, "report.txt"), "utf8"));
  });

  it("keep their value in JSON", () => {
    const { modules } = JSON.parse(wasiScan(["in", "-f", "json", "-t", "node 20"]).stdout);
    expect(modules.map(({ name }: { name: string }) => name)).toContain(join("in", NAME));
  });

  it("leave only our own colours on a terminal", () => {
    const { stdout } = wasiScan(["in", "-t", "node 20"], { FORCE_COLOR: "1" });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours begin with one
    expect(stdout).toMatch(/\u001b\[\d+m/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours begin with one
    expectHarmless(stdout.replace(/\u001b\[\d+m/g, ""));
  });

  it.each([
    ["explain", [NAME]],
    ["why", [`in/${NAME}`, "fd_read"]],
    ["why", ["in/inj-esc.wat", NAME]],
    ["scan", [NAME]],
    ["scan", ["in", "-t", NAME]],
    ["scan", ["in", "-f", NAME]],
    ["scan", ["in", "--matrix", NAME]],
    ["scan", ["in", "--trace", NAME]],
    ["scan", [`--${NAME}`]],
    ["scan", ["in", "-o", `nowhere/${NAME}`]],
    ["probe", [NAME]],
    ["probe", ["-r", NAME]],
    ["runtimes", ["list", NAME]],
    ["matrix", ["diff", NAME, NAME]],
    ["completion", [NAME]],
  ])("are harmless in the errors of %s %j", (command, args) => {
    const { stdout, stderr, status } = wasiScan([command, ...args]);
    expect(status).toBe(2);
    expect(stderr).not.toBe("");
    expectHarmless(stdout + stderr);
  });

  it("are harmless where a module's imports are listed", () => {
    const { stdout } = wasiScan(["why", "in/inj-esc.wat", "x\u001b]0;pwned\u0007\u001b[2J"]);
    expect(stdout).toContain("pwned");
    expectHarmless(stdout);
  });

  it("are harmless in a configuration", () => {
    const project = join(folder, "project");
    mkdirSync(project);
    for (const config of [{ targets: [NAME] }, { [NAME]: [] }, "\u001b[2J\n::error::x"]) {
      const text = typeof config === "string" ? config : JSON.stringify(config);
      writeFileSync(join(project, "wasi-scan.config.json"), text);
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [join(ROOT, "dist/cli.cjs"), join(HOSTILE, "inj-esc.wat")],
        { cwd: project, encoding: "utf8" },
      );
      expect(status).toBe(2);
      expectHarmless(stdout + stderr);
    }
  });
});
