import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const CLI = resolve(import.meta.dirname, "../../../dist/cli.cjs");

/** npm as the adapters call it: uwasi has a newer release; 9.9.9 fails, 8.8.8 stops half-way and never ends, all others install. */
const NPM = `#!/bin/sh
case $1:$2 in
  view:uwasi) echo '["1.1.0", "1.2.0"]'; exit ;;
  view:*) echo 'npm error network down' >&2; exit 1 ;;
esac
for last; do :; done
echo "$last" >> "$NPM_LOG"
case $last in
  *@9.9.9) echo 'npm error code ETARGET' >&2; exit 1 ;;
  *@8.8.8) mkdir node_modules; echo $$ > "$NPM_LOG.pid"; while :; do echo >> "$NPM_LOG.beat"; sleep 0.05; done ;;
  *) mkdir node_modules; printf 'twelve bytes' > node_modules/engine ;;
esac
`;

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "runtimes-"));
  mkdirSync(join(home, "bin"));
  writeFileSync(join(home, "bin", "npm"), NPM);
  chmodSync(join(home, "bin", "npm"), 0o755);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const log = () => join(home, "npm.log");
const asked = () => (existsSync(log()) ? readFileSync(log(), "utf8").trim().split("\n") : []);
const stored = (id: string) => {
  const folder = join(home, "cache", "runtimes", id);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};

function start(...args: string[]): ChildProcess {
  const env = {
    ...process.env,
    PATH: join(home, "bin") + delimiter + process.env.PATH,
    WASI_SCAN_CACHE: join(home, "cache"),
    NPM_LOG: log(),
  };
  return spawn(process.execPath, [CLI, "runtimes", ...args], { env });
}

function run(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = start(...args);
  const output = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk) => {
    output.stdout += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    output.stderr += chunk;
  });
  return new Promise((done) => child.on("close", (status) => done({ status, ...output })));
}

/** Starts to install a version that never comes, and waits until half of it is written. */
async function half(): Promise<{ child: ChildProcess; client: number }> {
  const child = start("install", "uwasi@8.8.8");
  const pid = `${log()}.pid`;
  while (!existsSync(`${log()}.beat`)) await new Promise((done) => setTimeout(done, 20));
  return { child, client: Number(readFileSync(pid, "utf8")) };
}

/** Whether the client that never ends still works; its process id may stand for one that is dead and not buried. */
async function isWorking(): Promise<boolean> {
  const beats = () => readFileSync(`${log()}.beat`, "utf8").length;
  const before = beats();
  await new Promise((done) => setTimeout(done, 400));
  return beats() > before;
}

// npm is another thing on Windows than a script in a folder of the path.
describe.skipIf(process.platform === "win32")("wasi-scan runtimes install", () => {
  it("counts what it installs", async () => {
    const { status, stdout, stderr } = await run("install", "uwasi@1.0.1", "uwasi@1.0.2", "uwasi@1.0.2");
    expect(status).toBe(0);
    expect(stdout).toBe("2 of 2 installed\n");
    const steps = stderr.replaceAll(/1\.0\.\d/g, "V").replaceAll(/\d+ s/g, "N s");
    expect(steps).toBe("[1/2] uwasi V installed in N s\n[2/2] uwasi V installed in N s\n");
    expect(stored("uwasi")).toEqual(["1.0.1", "1.0.2"]);
  });

  it("names what is installed already and calls no client for it", async () => {
    await run("install", "uwasi@1.0.1");
    const { stdout, stderr } = await run("install", "uwasi@1.0.1", "uwasi@1.0.2");
    expect(stderr).toMatch(/^already installed: uwasi 1\.0\.1\n\[1\/1\] uwasi 1\.0\.2 installed/);
    expect(stdout).toBe("2 of 2 installed\n");
    expect(asked()).toEqual(["uwasi@1.0.1", "uwasi@1.0.2"]);
  });

  it("goes on behind one that fails, names it at the end and exits with 2", async () => {
    const { status, stdout, stderr } = await run("install", "uwasi@9.9.9", "uwasi@1.0.1", "runno@1.0.1");
    expect(status).toBe(2);
    expect(stdout).toBe("2 of 3 installed; not installed: uwasi 9.9.9\n");
    expect(stderr).toContain("wasi-scan: Cannot install uwasi 9.9.9: npm ended with status 1: npm error code ETARGET");
    expect([...stored("uwasi"), ...stored("runno")]).toEqual(["1.0.1", "1.0.1"]);
  });

  it("leaves nothing half-installed, nor its client running, when it is stopped with Ctrl-C", async () => {
    const { child } = await half();
    const ended = new Promise((done) => child.on("close", (_, signal) => done(signal)));
    child.kill("SIGINT");
    expect(await ended).toBe("SIGINT");
    expect(stored("uwasi")).toEqual([]);
    expect(await isWorking()).toBe(false);
  });

  it("removes what a killed install left, and goes on where that was", async () => {
    const { child, client } = await half();
    const ended = new Promise((done) => child.on("close", done));
    child.kill("SIGKILL");
    process.kill(-client, "SIGKILL");
    await ended;
    expect(stored("uwasi")).toHaveLength(1);
    const { stdout } = await run("install", "uwasi@1.0.1");
    expect(stdout).toBe("1 of 1 installed\n");
    expect(stored("uwasi")).toEqual(["1.0.1"]);
  });
});

describe.skipIf(process.platform === "win32")("wasi-scan runtimes remove", () => {
  it("says what goes and how large it is, and removes it", async () => {
    await run("install", "uwasi@1.0.1", "uwasi@1.0.2", "runno@1.0.1");
    const { status, stdout, stderr } = await run("remove", "uwasi");
    expect(stderr).toBe("removing 2 versions, 58 B: uwasi 1.0.2, uwasi 1.0.1\n");
    expect([status, stdout]).toEqual([0, "removed uwasi 1.0.2, 29 B\nremoved uwasi 1.0.1, 29 B\n"]);
    expect([...stored("uwasi"), ...stored("runno")]).toEqual(["1.0.1"]);
  });

  it("removes nothing where one of the names matches nothing", async () => {
    await run("install", "uwasi@1.0.1");
    const { status, stderr } = await run("remove", "uwasi@1.0.1", "uwasi@1.0.9");
    expect([status, stderr]).toEqual([2, "wasi-scan: uwasi 1.0.9 is not in the store\n  Installed: 1.0.1.\n"]);
    expect(stored("uwasi")).toEqual(["1.0.1"]);
  });
});

describe.skipIf(process.platform === "win32")("wasi-scan runtimes list", () => {
  it("tells for each version where it is, how large, and which configurations it has", async () => {
    await run("install", "uwasi@1.0.1");
    const { stdout } = await run("list", "uwasi", "-f", "json");
    const [uwasi] = JSON.parse(stdout);
    expect(uwasi).toMatchObject({ id: "uwasi", here: ["1.0.1"], available: expect.not.arrayContaining(["1.0.1"]) });
    const manifest = '{"private":true}\n';
    const bytes = "twelve bytes".length + manifest.length;
    expect(uwasi.versions).toContainEqual({ version: "1.0.1", place: "store", bytes, measured: false });
    const versions = uwasi.versions.map((one: { version: string }) => one.version);
    expect(uwasi.configurations).toEqual([
      { name: "default", flags: [], versions },
      { name: "node-26", flags: ["Node 26"], versions },
    ]);
  });

  it("refuses a runtime and a format that it does not know", async () => {
    expect(await run("list", "uwasy")).toMatchObject({ status: 2, stderr: expect.stringContaining('"uwasi"') });
    expect(await run("list", "-f", "yaml")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("text and json"),
    });
  });
});

describe("outdated", () => {
  it("lists what the registries have and the matrix lacks, and tells which did not answer", async () => {
    const { status, stdout, stderr } = await run("outdated", "uwasi", "runno", "-f", "json");
    expect(status).toBe(2);
    const { runtimes, measure, errors } = JSON.parse(stdout);
    expect(runtimes).toEqual([
      {
        runtime: "uwasi",
        registry: "npm: uwasi",
        newestMeasured: "1.1.0",
        newestPublished: "1.2.0",
        newer: ["1.2.0"],
        lines: [],
        others: [],
        leftOut: [],
        measure: ["1.2.0"],
      },
    ]);
    expect(measure).toEqual(["uwasi@1.2.0"]);
    expect(errors).toMatchObject([{ runtime: "runno", code: "network" }]);
    expect(stderr).toContain("runno: Cannot ask for the releases of @runno/wasi: npm ended with status 1");
  });

  it("ends with 0 where every registry answered", async () => {
    const { status, stdout } = await run("outdated", "uwasi");
    expect(status).toBe(0);
    expect(stdout).toContain("\nTo measure: wasi-scan runtimes install uwasi@1.2.0\n");
  });
});
