import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, HERE, observations, project, smallMatrix, wasiScan } from "./cli.js";
import { start } from "./processes.js";

const NPM = "#!/bin/sh\nsleep 0.3; mkdir node_modules && printf 'twelve bytes' > node_modules/engine\n";

/** Each is started this often at the same time. */
const AT_ONCE = 2;

const ALIKE: [what: string, args: string[]][] = [
  ["the same report", ["app.wasm", "-f", "json", "-o", "out/report.json"]],
  ["the same baseline", ["check", "foreign.wasm", "-t", "baseline", "--baseline", "out/b.json", "--update-baseline"]],
  ["the same observations", ["probe", "fd_tell.*", "-r", HERE, "--configuration", "default", "-o", "out"]],
  ["the same merged observations", ["matrix", "merge", "matrix", "-o", "out"]],
  ["the same installed runtime", ["runtimes", "install", "uwasi@1.0.1"]],
  ["the same website", ["site", "build", "--matrix", "matrix", "-o", "out/site"]],
];

describe.skipIf(process.platform === "win32")(`${AT_ONCE} processes that write`, () => {
  it.each(ALIKE)("%s leave what one leaves, and nothing beside", async (_, args) => {
    const [alone, together] = [await left(args, 1), await left(args, AT_ONCE)];
    expect(together).toEqual(alone);
  });
});

/** What `count` processes at once leave of it, but for days and hosts. */
async function left(args: string[], count: number): Promise<Record<string, string>> {
  const cwd = project();
  smallMatrix(cwd);
  for (const name of ["out", "bin", "tmp"]) mkdirSync(join(cwd, name));
  writeFileSync(join(cwd, "out/b.json"), '{"schema":"wasi-scan/baseline@1","findings":[]}');
  writeFileSync(join(cwd, "bin/npm"), NPM);
  chmodSync(join(cwd, "bin/npm"), 0o755);
  const env = {
    ...process.env,
    TMPDIR: join(cwd, "tmp"),
    ...(args[0] === "runtimes" && { WASI_SCAN_CACHE: join(cwd, "out") }),
    PATH: join(cwd, "bin") + delimiter + process.env.PATH,
  };
  const all = await Promise.all(Array.from({ length: count }, () => start(args, { cwd, env }).ended));
  for (const { status, stderr } of all) {
    expect(stderr).not.toMatch(/a bug of|^\s+at /m);
    expect(status, stderr).toBeLessThan(2);
  }
  expect(readdirSync(join(cwd, "tmp"))).toEqual([]);
  const files = Object.entries(filesIn(join(cwd, "out")));
  return Object.fromEntries(files.map(([path, text]) => [path, text.replace(/"(date|host)": "[^"]*"/g, "")]));
}

describe.skipIf(process.platform === "win32")("two processes that read and write the same", () => {
  it("a baseline is read whole while it is written", async () => {
    const cwd = project();
    const update = ["check", "foreign.wasm", "-t", "baseline", "--baseline", "b.json", "--update-baseline"];
    wasiScan(update, { cwd });
    const check = ["check", "foreign.wasm", "-t", "baseline", "--baseline", "b.json"];
    const all = await Promise.all([update, check, update, check].map((args) => start(args, { cwd }).ended));
    expect(all.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
  });

  it("one writes a configuration, the other is told that there is one or writes the same", async () => {
    const cwd = project();
    const all = await Promise.all([0, 1].map(() => start(["init"], { cwd }).ended));
    for (const { status, stderr } of all) expect(status === 0 || /is there already/.test(stderr)).toBe(true);
    const checked = wasiScan(["check", "app.wasm", "-t", "node lts"], { cwd });
    expect(checked.status, checked.stderr).toBe(0);
  });

  it("observations of different probes are all kept", async () => {
    const cwd = project();
    const of = (id: string) => observations({ observations: { [id]: "01234567 exited 0" } });
    for (const [name, id] of [
      ["a", "link/a"],
      ["b", "link/b"],
    ] as const) {
      mkdirSync(join(cwd, name, "observations/node"), { recursive: true });
      writeFileSync(join(cwd, name, "observations/node/20.0.0.linux-x64.json"), of(id));
    }
    await Promise.all(["a", "b"].map((name) => start(["matrix", "merge", name, "-o", "out"], { cwd }).ended));
    const [text = ""] = Object.values(filesIn(join(cwd, "out")));
    // Whoever is last may not have read the other: what it wrote is whole, and merging again brings all.
    expect(() => JSON.parse(text)).not.toThrow();
    wasiScan(["matrix", "merge", "a", "b", "-o", "out"], { cwd });
    const [again = ""] = Object.values(filesIn(join(cwd, "out")));
    expect(Object.keys(JSON.parse(again).observations)).toEqual(["link/a", "link/b"]);
  });
});
