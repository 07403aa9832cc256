import { createHash } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { CLI, filesIn, fresh, HERE, isLinux, observations, project, smallMatrix, wasiScan } from "./cli.js";
import { familyOf, running, seeded, sleep, start, until } from "./processes.js";

/** One command that replaces what an earlier one wrote. */
interface Writing {
  args: string[];
  /** Puts the old state into the folder, and what the command reads; what it has to leave is below `out`. */
  prepare(folder: string): void;
  env?: (folder: string) => NodeJS.ProcessEnv;
  kills?: number;
}

const NPM = `#!/bin/sh
mkdir node_modules && for i in 1 2 3 4 5 6 7 8; do echo $i > node_modules/$i; sleep 0.05; done
`;
const OLD_MATRIX = { date: "2998-01-01" };

/** A release of the matrix of that day, and the name under which the cache keeps it. */
function release(folder: string, date: string): void {
  const own = readFileSync(join(CLI, "../matrix.json"), "utf8");
  const text = own.replace(/"date":"[\d-]+"/, `"date":"${date}"`);
  const digest = createHash("sha256").update(text).digest("hex");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "matrix.sha256"), `${digest}  matrix-${digest}.json\n`);
  writeFileSync(join(folder, `matrix-${digest}.json`), text);
}

const many = (status: number): object =>
  Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`link/${i}`, `01234567 exited ${status}`]));

const WRITINGS: Record<string, Writing> = {
  "check --update-baseline": {
    args: ["check", "foreign.wasm", "-t", "baseline", "--baseline", "out/baseline.json", "--update-baseline"],
    prepare: (folder) => {
      mkdirSync(join(folder, "out"));
      writeFileSync(join(folder, "out/baseline.json"), '{"schema":"wasi-scan/baseline@1","findings":[]}');
    },
  },
  "matrix merge": {
    args: ["matrix", "merge", "part", "-o", "out"],
    prepare: (folder) => {
      for (const [name, status] of [
        ["part", 0],
        ["out", 1],
      ] as const) {
        mkdirSync(join(folder, name, "observations/node"), { recursive: true });
        const text = observations({ observations: many(status) });
        writeFileSync(join(folder, name, "observations/node/20.0.0.linux-x64.json"), text);
      }
    },
  },
  "matrix update": {
    args: ["matrix", "update", "--from", "release"],
    prepare: (folder) => {
      release(join(folder, "first"), OLD_MATRIX.date);
      release(join(folder, "release"), "2999-01-31");
      wasiScan(["matrix", "update", "--from", "first"], {
        cwd: folder,
        env: { ...process.env, WASI_SCAN_CACHE: join(folder, "out") },
      });
    },
    env: (folder) => ({ WASI_SCAN_CACHE: join(folder, "out") }),
  },
  "runtimes install": {
    args: ["runtimes", "install", "uwasi@1.0.2"],
    prepare: (folder) => {
      mkdirSync(join(folder, "bin"));
      writeFileSync(join(folder, "bin/npm"), NPM);
      chmodSync(join(folder, "bin/npm"), 0o755);
      mkdirSync(join(folder, "out/runtimes/uwasi/1.0.1"), { recursive: true });
      writeFileSync(join(folder, "out/runtimes/uwasi/1.0.1/engine"), "old");
    },
    env: (folder) => ({
      WASI_SCAN_CACHE: join(folder, "out"),
      PATH: join(folder, "bin") + delimiter + process.env.PATH,
    }),
  },
  "site build": {
    args: ["site", "build", "--matrix", "matrix", "-o", "out/site"],
    kills: 2,
    prepare: (folder) => {
      smallMatrix(folder);
      mkdirSync(join(folder, "out/site"), { recursive: true });
      writeFileSync(join(folder, "out/site/index.html"), '<meta name="generator" content="wasi-scan">old');
    },
  },
  probe: {
    args: ["probe", "fd_tell.*", "-r", HERE, "--configuration", "default", "-o", "out"],
    kills: 2,
    prepare: (folder) => {
      mkdirSync(join(folder, "out"));
    },
  },
};

/** The same on every run; what differs from one to the next is made the same. */
const state = (folder: string): string =>
  JSON.stringify(filesIn(join(folder, "out"))).replace(/\\"(date|host)\\": \\"[^"]*\\"/g, "");

/** How often; what takes long is killed less often. */
const KILLS = 4;

describe.skipIf(!isLinux)("kill -9 at a random moment", () => {
  const random = seeded(2026);

  it.each(Object.entries(WRITINGS))(
    "of %s leaves the old or the new, whole, and the next run leaves no litter",
    async (_, writing) => {
      const template = project();
      writing.prepare(template);
      const old = state(template);
      const copy = (): string => {
        const folder = fresh();
        cpSync(template, folder, { recursive: true });
        mkdirSync(join(folder, "tmp"));
        return folder;
      };
      const env = (folder: string) => ({ ...process.env, TMPDIR: join(folder, "tmp"), ...writing.env?.(folder) });
      const whole = copy();
      const started = Date.now();
      const first = wasiScan(writing.args, { cwd: whole, env: env(whole) });
      expect(first.status, first.stderr).toBeLessThan(2);
      const ms = Date.now() - started;
      const done = state(whole);
      expect(done).not.toBe(old);

      for (let i = 0; i < (writing.kills ?? KILLS); i++) {
        const folder = copy();
        const { child, ended } = start(writing.args, { cwd: folder, env: env(folder) });
        // Most of what it does it does near its end.
        await sleep(ms * (0.3 + 0.7 * random()));
        const family = familyOf(child.pid as number);
        child.kill("SIGKILL");
        await ended;
        expect(await until(() => running(family).length === 0, 5000), running(family).join("\n")).toBe(true);
        const left = visible(state(folder));
        expect([visible(old), visible(done)], `killed at ${i}`).toContain(left);
        const next = wasiScan(writing.args, { cwd: folder, env: env(folder) });
        expect(next.status, next.stderr).toBeLessThan(2);
        expect(state(folder)).toBe(done);
        expect(readdirSync(join(folder, "tmp"))).toEqual([]);
      }
    },
    240_000,
  );
});

/** Without what is hidden or beside: files that are being written. */
function visible(text: string): string {
  const files = Object.entries(JSON.parse(text)).filter(([path]) => !/\.\d+\.\d+\.(tmp|new|old)|(^|\/)\./.test(path));
  return JSON.stringify(Object.fromEntries(files));
}
