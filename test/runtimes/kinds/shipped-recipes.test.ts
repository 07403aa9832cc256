import { readdirSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Outcome } from "../../../src/model/probe.js";
import { readRecipe } from "../../../src/runtimes/index.js";
import type { RecipeEnding } from "../../../src/runtimes/kinds/recipe.js";
import { writeModules } from "../modules.js";

const job = await writeModules();
const folder = await mkdtemp(join(tmpdir(), "wasi-scan-test-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const RECIPES = new URL("../../../matrix/recipes/", import.meta.url).pathname;

interface Said {
  /** The binary that speaks like this. */
  version: string;
  stdout?: string;
  stderr?: string;
  status: number;
  outcome: Outcome;
  /** What of its standard output is the guest's. */
  guest?: string;
}

interface Spoken {
  /** What `--version` prints, by version. */
  greetings: Record<string, string>;
  /** How a run is called: `{dir}` and `{wasm}` stand for the job's. */
  argv: string[];
  endings: Said[];
  /** Ends that no line is for. */
  others: Said[];
}

const unlinked = (detail?: string): Outcome =>
  detail === undefined ? { end: "unlinked" } : { end: "unlinked", detail };
const trapped = (detail: string): Outcome => ({ end: "trapped", detail });
const HARNESS: Outcome = { end: "harness", detail: "host program" };
const CALL = "wasi_snapshot_preview1.no_such_call";

const SPOKEN: Record<string, Spoken> = {
  "iwasm.json": {
    greetings: { "2.4.3": "iwasm 2.4.3" },
    argv: ["--map-dir=/::{dir}", "--env=KEY=value", "{wasm}", "one", "two words"],
    endings: [
      {
        version: "2.4.3",
        stdout: "WASM module load failed: a module with WASI apis must export memory by default",
        status: 255,
        outcome: trapped("no memory export"),
      },
      {
        version: "2.4.3",
        stdout: "WASM module load failed: failed to link import function (env, f)",
        status: 255,
        outcome: unlinked("env.f"),
      },
      { version: "2.4.3", stdout: "WASM module load failed: unknown import", status: 255, outcome: unlinked() },
      {
        version: "2.4.3",
        stdout: "WASM module load failed: magic header not detected",
        status: 255,
        outcome: { end: "rejected" },
      },
      {
        version: "2.4.3",
        stdout: "WASM module instantiate failed: allocate memory failed",
        status: 255,
        outcome: trapped("out of memory"),
      },
      {
        version: "2.4.3",
        stdout: "Read file to buffer failed: open file a.wasm failed.",
        status: 255,
        outcome: HARNESS,
      },
      {
        version: "2.4.3",
        stdout: "Usage: iwasm [-options] wasm_file [args...]\noptions:",
        status: 1,
        outcome: HARNESS,
      },
      {
        version: "2.4.3",
        stdout: "hello\nException: unreachable",
        status: 1,
        outcome: trapped("unreachable"),
        guest: "hello\n",
      },
      {
        version: "2.4.3",
        stdout: `Exception: failed to call unlinked import function (${CALL.replace(".", ", ")})`,
        status: 1,
        outcome: trapped(`unlinked ${CALL}`),
      },
    ],
    others: [
      { version: "2.4.3", stdout: "Exception: says the guest", status: 0, outcome: { end: "exited", status: 0 } },
      { version: "2.4.3", status: 7, outcome: { end: "exited", status: 7 } },
    ],
  },
  "wasm3.json": {
    greetings: {
      "0.5.0": "Wasm3 v0.5.0 (Jun  1 2021 00:00:00, GCC 10.2.0, x86_64)",
      "0.9.0": "Wasm3 v0.9.0 (Nov  1 2026 00:00:00, Clang 16.0.6, x86_64)",
    },
    argv: ["{wasm}", "one", "two words"],
    endings: [
      { version: "0.5.0", stderr: "Error: cannot open file", status: 0, outcome: HARNESS },
      {
        version: "0.5.0",
        stderr: `Error: missing imported function ('${CALL}')`,
        status: 1,
        outcome: unlinked(CALL),
      },
      { version: "0.9.0", stderr: "Error: function body is missing", status: 0, outcome: unlinked() },
      {
        version: "0.5.0",
        stderr: "Error: function signature mismatch ('a.b')",
        status: 1,
        outcome: unlinked(`${CALL} signature`),
      },
      { version: "0.5.0", stderr: "Error: [trap] unreachable executed", status: 1, outcome: trapped("unreachable") },
      {
        version: "0.9.0",
        stderr: "Error: [trap] out of bounds memory access ()",
        status: 0,
        outcome: trapped("out of bounds"),
      },
      { version: "0.5.0", stderr: "Error: incompatible Wasm binary version", status: 1, outcome: { end: "rejected" } },
    ],
    others: [
      { version: "0.5.0", stderr: "Error: says the guest", status: 2, outcome: { end: "exited", status: 2 } },
      { version: "0.5.0", status: 7, outcome: { end: "exited", status: 7 } },
    ],
  },
};

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** A shell script that greets like a version and then does this. */
async function speaking(name: string, greeting: string, script: string) {
  const binary = join(folder, `engine-${name}`);
  await writeFile(binary, `#!/bin/sh\nif [ "$1" = --version ]; then echo ${quoted(greeting)}; exit; fi\n${script}\n`);
  await chmod(binary, 0o755);
  return readRecipe(join(RECIPES, name), binary);
}

const PLAIN = { name: "default", flags: [] };

describe.skipIf(process.platform === "win32").each(readdirSync(RECIPES))("matrix/recipes/%s", (name) => {
  const spoken = SPOKEN[name] as Spoken;
  const { endings } = JSON.parse(readFileSync(join(RECIPES, name), "utf8")) as { endings: RecipeEnding[] };
  const greetingOf = (version: string) => spoken.greetings[version] as string;

  async function runs({ version, stdout, stderr, status }: Said) {
    const print = (text: string | undefined, to: string) => (text === undefined ? "" : `echo ${quoted(text)}${to}\n`);
    const script = `${print(stdout, "")}${print(stderr, " >&2")}exit ${status}`;
    const { runtime, installed } = await speaking(name, greetingOf(version), script);
    // It has one import, which counts where the engine names none.
    return (await runtime.start(installed, PLAIN)).run(job("missing"));
  }

  test.each(Object.entries(SPOKEN[name]?.greetings ?? {}))("version %s is read", async (version, greeting) => {
    const { installed } = await speaking(name, greeting, "");
    expect(installed.version).toBe(version);
  });

  test("the words of a run are those that the binary takes", async () => {
    const greeting = Object.values(spoken.greetings)[0] as string;
    const { runtime, installed } = await speaking(name, greeting, 'for word; do echo "$word"; done');
    const { stdout } = await (await runtime.start(installed, PLAIN)).run(job("exit0"));
    const { wasm, directory } = job("exit0");
    const words = spoken.argv.map((word) => word.replace("{dir}", directory).replace("{wasm}", wasm));
    expect(Buffer.from(stdout).toString()).toBe(`${words.join("\n")}\n`);
  });

  test.each([...(SPOKEN[name]?.endings ?? []), ...(SPOKEN[name]?.others ?? [])])(
    "$version saying $stdout$stderr with status $status",
    async (said) => {
      const { outcome, stdout } = await runs(said);
      expect(outcome).toEqual(said.outcome);
      if (said.guest !== undefined) expect(Buffer.from(stdout).toString()).toBe(said.guest);
    },
  );

  test("an engine that aborts crashed, whatever it was about to say", async () => {
    const greeting = Object.values(spoken.greetings)[0] as string;
    const { runtime, installed } = await speaking(name, greeting, "kill -ABRT $$");
    expect((await (await runtime.start(installed, PLAIN)).run(job("exit0"))).outcome).toEqual(trapped("host crash"));
  });

  test("every line is spoken by one of these", () => {
    const lineOf = (said: Said) =>
      endings.findIndex(({ pattern, stream = "stderr", statuses }) => {
        const fits = statuses === undefined || statuses.includes(said.status);
        return fits && new RegExp(pattern, "m").test(said[stream] ?? "");
      });
    expect([...new Set(spoken.endings.map(lineOf))].sort()).toEqual(endings.map((_, index) => index));
    expect(spoken.others.map(lineOf)).toEqual(spoken.others.map(() => -1));
  });
});
