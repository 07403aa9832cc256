import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { expectToolError, filesIn, HERE, isLinux, project, wasiScan } from "./cli.js";
import { fullDisk, readOnlyDisk } from "./disks.js";

let cwd: string;
beforeEach(() => {
  cwd = project();
  // No archive, but it begins as one, so that it is saved before it is read.
  writeFileSync(join(cwd, "archive.tgz"), gzipSync(Buffer.alloc(1 << 20, 7)));
  writeFileSync(join(cwd, "file"), "");
});

const full = fullDisk();
const readOnly = readOnlyDisk();

/** Everything that makes temporary files. */
const USING_TEMPORARY: Record<string, string[]> = {
  run: ["run", "app.wasm", "-r", "browser-wasi-shim"],
  trace: ["trace", "app.wasm"],
  probe: ["probe", "fd_tell.*", "-r", HERE, "--configuration", "default", "--dry-run"],
  verify: ["matrix", "verify", "fd_tell.*", "-r", "browser-wasi-shim"],
  "scan of an archive from a pipe": ["-"],
};

const TEMPORARY: [fault: string, place: string | undefined][] = [
  ["is missing", "none"],
  ["is a file", "file"],
  ["is /proc", isLinux ? "/proc" : undefined],
  ["may only be read", readOnly],
  ["is full", full],
];

describe.skipIf(process.platform === "win32")("a temporary folder that", () => {
  const cases = TEMPORARY.flatMap(([fault, place]) =>
    place === undefined ? [] : Object.entries(USING_TEMPORARY).map(([name, args]) => ({ fault, place, name, args })),
  );
  it.each(cases)("$fault, under $name: one line, status 2, nothing left", ({ place, args }) => {
    const there = place.startsWith("/") ? place : join(cwd, place);
    const before = place === full ? readdirSync(there) : [];
    const run = wasiScan(args, {
      cwd,
      env: { ...process.env, TMPDIR: there },
      after: args[0] === "-" ? "< archive.tgz" : "",
    });
    expectToolError(run);
    if (place === full) expect(readdirSync(there)).toEqual(before);
  });

  it("is missing is nothing to a scan of a file", () => {
    expect(wasiScan(["app.wasm"], { cwd, env: { ...process.env, TMPDIR: "/none" } }).status).toBe(0);
  });
});

/** Everything that writes to the cache folder. */
const USING_CACHE: Record<string, string[]> = {
  install: ["runtimes", "install", "uwasi@1.0.1"],
  probe: ["probe", "fd_tell.*", "-r", HERE, "--configuration", "default", "--dry-run"],
};

describe.skipIf(process.platform === "win32")("a cache folder that", () => {
  const CACHES: [fault: string, place: string | undefined][] = [
    ["is a file", "file"],
    ["lies below a file", "file/cache"],
    ["is /proc", isLinux ? "/proc" : undefined],
    ["may only be read", readOnly],
    ["is full", full],
  ];
  const cases = CACHES.flatMap(([fault, place]) =>
    place === undefined ? [] : Object.entries(USING_CACHE).map(([name, args]) => ({ fault, place, name, args })),
  );
  it.each(cases)("$fault, under $name: one line, status 2", ({ place, args }) => {
    const there = place.startsWith("/") ? place : join(cwd, place);
    expectToolError(wasiScan(args, { cwd, env: { ...process.env, WASI_SCAN_CACHE: there } }));
  });

  it.each(CACHES.flatMap(([fault, place]) => (place === undefined ? [] : [{ fault, place }])))(
    "$fault is nothing to a scan",
    ({ place }) => {
      const there = place.startsWith("/") ? place : join(cwd, place);
      const run = wasiScan(["app.wasm"], { cwd, env: { ...process.env, WASI_SCAN_CACHE: there } });
      expect(run).toMatchObject({ status: 0, stderr: "" });
    },
  );
});

describe.skipIf(process.platform === "win32")("a user without a home", () => {
  const { HOME: _, XDG_CACHE_HOME: __, WASI_SCAN_CACHE: ___, ...homeless } = process.env;

  it.each([
    ["HOME is not set", homeless],
    ["HOME is empty", { ...homeless, HOME: "" }],
    ["HOME is missing", { ...homeless, HOME: "/none" }],
    ["HOME is a file", { ...homeless, HOME: "/dev/null" }],
  ])("scans where %s, and puts nothing into the working folder", (_, env) => {
    const before = filesIn(cwd);
    expect(wasiScan(["app.wasm"], { cwd, env })).toMatchObject({ status: 0, stderr: "" });
    expect(wasiScan(["--version"], { cwd, env })).toMatchObject({ status: 0, stderr: "" });
    expect(filesIn(cwd)).toEqual(before);
  });

  it("is told what to set where a cache is needed", () => {
    const run = wasiScan(["runtimes", "install", "uwasi@1.0.1"], { cwd, env: { ...homeless, HOME: "" } });
    expectToolError(run, /no home folder/);
  });

  const isRoot = process.getuid?.() === 0;
  it.skipIf(!isRoot)("scans as one that no list of users has", () => {
    wasiScan([], { cwd, before: `chmod -R a+rX . .. ; exit` });
    const run = wasiScan(["app.wasm"], { cwd, env: homeless, uid: 54_321, gid: 54_321 });
    expect(run).toMatchObject({ status: 0, stderr: "" });
  });
});

describe.skipIf(!isLinux)("a name that is not UTF-8", () => {
  /** A path with a byte that is none. */
  const odd = (name: string) => Buffer.concat([Buffer.from(`${cwd}/`), Buffer.from(name, "latin1")]);

  it("hides no neighbour in a folder", () => {
    mkdirSync(join(cwd, "in"));
    wasiScan([], { cwd, before: `cp app.wasm in/; cp app.wasm "$(printf 'in/\\377.wasm')"; exit` });
    const run = wasiScan(["in", "-f", "json"], { cwd });
    const { modules, errors } = JSON.parse(run.stdout);
    expect(modules).toHaveLength(1);
    expect(errors).toHaveLength(1);
    expectToolError(run, /\.wasm/);
  });

  it.each([
    ["of a module", (name: string) => [name]],
    ["of a report", (name: string) => ["app.wasm", "-o", `${name}/report`]],
    ["of a matrix", (name: string) => ["app.wasm", "--matrix", name]],
    ["of a runtime", (name: string) => ["run", "app.wasm", "-r", name]],
    ["of a folder for a module", (name: string) => ["run", "app.wasm", "--dir", name]],
  ])("%s: one line, status 2", (_, args) => {
    writeFileSync(odd("\xff.wasm"), "");
    const words = args("ODD").map((word) => `"${word.replace("ODD", "$(printf '\\377.wasm')")}"`);
    const run = wasiScan([], { cwd, before: `set -- "$1" ${words.join(" ")}` });
    expectToolError(run);
  });
});
