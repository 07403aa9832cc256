import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { CLI, expectToolError, filesIn, HERE, observations, project, smallMatrix, wasiScan } from "./cli.js";
import { fullDisk, mountedDisk, readOnlyDisk } from "./disks.js";

let cwd: string;
beforeEach(() => {
  cwd = project();
  smallMatrix(cwd);
  const matrix = readFileSync(join(CLI, "../matrix.json"), "utf8");
  const newer = matrix.replace(/"date":"[\d-]+"/, '"date":"2999-01-31"');
  const digest = createHash("sha256").update(newer).digest("hex");
  mkdirSync(join(cwd, "release"));
  writeFileSync(join(cwd, "release/matrix.sha256"), `${digest}  matrix-${digest}.json\n`);
  writeFileSync(join(cwd, `release/matrix-${digest}.json`), newer);
  mkdirSync(join(cwd, "bin"));
  const npm = "#!/bin/sh\nmkdir node_modules && head -c 300000 /dev/zero > node_modules/engine || exit 1\n";
  writeFileSync(join(cwd, "bin/npm"), npm);
  chmodSync(join(cwd, "bin/npm"), 0o755);
  wasiScan(["app.wasm", "-f", "json", "-o", "report.json"], { cwd });
});

/** Every command that writes a file: `OUT` is the folder with the fault. */
const WRITING: Record<string, string[]> = {
  "a report": ["app.wasm", "-o", "OUT/file"],
  "a further report": ["app.wasm", "--report", "sarif=OUT/file"],
  "the report of check": ["check", "app.wasm", "-t", "node lts", "--report", "junit=OUT/file"],
  "a baseline": ["check", "foreign.wasm", "-t", "node lts", "--baseline", "OUT/file", "--update-baseline"],
  "merged reports": ["merge", "report.json", "-f", "html", "-o", "OUT/file"],
  "a trace": ["trace", "app.wasm", "-r", "browser-wasi-shim", "-o", "OUT/file"],
  "an exported matrix": ["matrix", "export", "matrix", "-o", "OUT/file"],
  "merged observations": ["matrix", "merge", "matrix", "-o", "OUT/folder"],
  "a website": ["site", "build", "--matrix", "matrix", "-o", "OUT/folder"],
  "a newer matrix": ["matrix", "update", "--from", "release"],
  "an installed runtime": ["runtimes", "install", "uwasi@1.0.1"],
  observations: ["probe", "fd_tell.*", "-r", HERE, "--configuration", "default", "-o", "OUT/folder"],
};
const CASES = Object.entries(WRITING);
/** Those that write to the cache folder. */
const CACHED = ["matrix update", "runtimes install"];

function run(args: string[], out: string, before = "") {
  const cached = CACHED.includes(args.slice(0, 2).join(" "));
  const env = {
    ...process.env,
    PATH: join(cwd, "bin") + delimiter + process.env.PATH,
    ...(cached && { WASI_SCAN_CACHE: join(out, "cache") }),
  };
  return wasiScan(
    args.map((word) => word.replace("OUT", out)),
    { cwd, env, before },
  );
}

const full = fullDisk();

describe.skipIf(full === undefined)("a full disk", () => {
  it.each(CASES)("under %s: one line, status 2, nothing left", (_, args) => {
    const out = join(full as string, "out");
    expectToolError(run(args, out));
    expect(Object.keys(filesIn(out))).toEqual([]);
  });
});

const small = mountedDisk("size=400k");

describe.skipIf(small === undefined)("a disk that gets full while an old file is replaced", () => {
  it.each([
    ["a report", "file", () => "old"],
    ["a baseline", "file", () => '{"schema":"wasi-scan/baseline@1","findings":[]}'],
    ["merged observations", "folder/observations/node/20.0.0.linux-x64.json", () => observations({ observations: {} })],
  ])("under %s leaves the old one, whole", (name, path, content) => {
    const out = join(small as string, name.replaceAll(" ", "-"));
    mkdirSync(join(out, path, ".."), { recursive: true });
    writeFileSync(join(out, path), content());
    const filler = join(small as string, "filler");
    try {
      writeFileSync(filler, Buffer.alloc(1 << 20, 1));
    } catch {
      // It is full now.
    }
    expectToolError(run(WRITING[name] as string[], out), /ENOSPC/);
    expect(filesIn(out)).toEqual({ [path]: content() });
    writeFileSync(filler, "");
  });
});

describe.skipIf(process.platform === "win32")("a limit on the size of files", () => {
  const args = CASES.filter(([name]) => name !== "a trace" && name !== "an installed runtime");
  it.each(args)("under %s: one line, status 2, nothing left", (_, args) => {
    const out = join(cwd, "out");
    mkdirSync(out);
    expectToolError(run(args, out, "ulimit -f 0"));
    expect(Object.keys(filesIn(out))).toEqual([]);
  });
});

const readOnly = readOnlyDisk((out) => {
  writeFileSync(join(out, "file"), '{"schema":"wasi-scan/baseline@1","findings":[]}');
  mkdirSync(join(out, "folder"));
});

describe.skipIf(readOnly === undefined)("a disk that may only be read", () => {
  it.each(CASES)("under %s: one line, status 2", (_, args) => {
    expectToolError(run(args, join(readOnly as string, "out")));
  });
});

describe.skipIf(process.platform !== "linux")("a place that takes no file", () => {
  it.each([
    ["below /proc", "/proc/wasi-scan"],
    ["below /sys", "/sys/wasi-scan"],
    ["a folder", "bin"],
    ["below a file", "app.wasm/file"],
    ["in a folder that is missing", "none/file"],
    ["with a name that is too long", "x".repeat(300)],
    ["a link to itself", "loop"],
    ["a full device", "/dev/full"],
  ])("%s: one line, status 2", (_, place) => {
    wasiScan([], { cwd, before: "ln -s loop loop; exit" });
    for (const args of [
      ["app.wasm", "-o", place],
      ["check", "app.wasm", "-t", "node lts", "--report", `sarif=${place}`],
      ["merge", "report.json", "-f", "json", "-o", place],
    ]) {
      expectToolError(wasiScan(args, { cwd }), /cannot be written/);
    }
    expect(readdirSync(cwd).filter((name) => name.includes(".tmp"))).toEqual([]);
    expect(existsSync(join(cwd, "bin/npm"))).toBe(true);
  });
});
