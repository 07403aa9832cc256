import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { promisify } from "node:util";
import { readFacts } from "../../src/commands/matrix/data.js";
import { matrixFolder } from "../../src/commands/shared/package-data.js";
import { packageRoot } from "../../src/commands/shared/package-files.js";
import { writeObservationFile } from "../../src/matrix/files/observation-files.js";
import type { Observation, ObservationFile, Outcome } from "../../src/model/probe.js";

export const CLI = join(packageRoot(), "dist", "cli.cjs");

/** A matrix folder with the facts of this checkout and observations of runtimes that do not exist. */
export function inventMatrix(): string {
  const root = mkdtempSync(join(tmpdir(), "wasi-scan-matrix-"));
  for (const folder of ["syscalls", "interfaces", "runtimes"])
    cpSync(join(matrixFolder(), folder), join(root, folder), { recursive: true });
  cpSync(join(matrixFolder(), "accuracy.json"), join(root, "accuracy.json"));
  const { probes } = readFacts();
  const write = (
    runtime: string,
    version: string,
    fails: RegExp,
    outcome: Outcome,
    more: Partial<ObservationFile> = {},
  ) => {
    const observations: Record<string, Observation> = {};
    for (const {
      id,
      digest,
      kind,
      expect: { end, status },
    } of probes) {
      const expected: Outcome = end === "exited" ? { end, status: status ?? 0 } : { end };
      observations[id] = { digest, outcome: kind !== "canary" && fails.test(id) ? outcome : expected };
    }
    const head = {
      platform: "linux-x64",
      configuration: "default",
      flags: [],
      date: "2026-01-02",
      host: "test",
      cannot: {},
    };
    writeObservationFile(root, { runtime, version, ...head, observations, ...more });
  };
  write("alpha", "1.0.0", /wasix|^trait|gc$/, { end: "unlinked", detail: "wasix_32v1.x" });
  write("alpha", "2.0.0", /^trait|_get\./, { end: "exited", status: 8 });
  write("alpha", "2.0.0", /^trait/, { end: "trapped" }, { configuration: "network", flags: ["--allow-net"] });
  write("beta-runtime-with-a-long-name", "0.1.0-rc.1", /path_|64/, { end: "timeout" });
  for (const letter of "cdefghijklmn")
    write(`runtime-${letter}`, "10.20.30", /fd_|wasix_64/, { end: "exited", status: 52 });
  return root;
}

/** Builds a site with the command line, into a folder of its own. */
export async function buildSite(matrix?: string): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), "wasi-scan-site-")), "site");
  const given = matrix === undefined ? [] : ["--matrix", matrix];
  await promisify(execFile)(process.execPath, [CLI, "site", "build", "-o", folder, ...given]);
  return folder;
}

export const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
export const CHROMIUM_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** One page of each kind; the runtimes and calls are those of {@link inventMatrix} and of this checkout. */
export const KINDS = [
  "index.html",
  "scan.html",
  "matrix/preview1.html",
  "matrix/wasix.html",
  "syscall/wasi_snapshot_preview1/fd_read.html",
  "syscall/wasi_snapshot_preview1/fd_read.claims.html",
  "syscall/wasi/thread-spawn.html",
  "runtime/alpha.html",
  "runtime/alpha.changes.html",
  "feature/simd.html",
  "sandbox/absolute.read.html",
  "interface/cli/stdout-0.2.html",
  "interface/filesystem/types-0.3.html",
  "compare.html",
  "compare/alpha/beta-runtime-with-a-long-name.html",
  "targets.html",
  "wasix.html",
  "findings.html",
  "coverage.html",
  "accuracy.html",
  "method.html",
  "changes.html",
  "data.html",
  "embed/preview1.html",
];

/** Path → content of every file of a folder. */
export function readSite(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

const ATTRIBUTE = (name: string) => new RegExp(` ${name}=(?:"([^"]*)"|([^\\s>]+))`, "g");
const values = (html: string, name: string): string[] =>
  [...html.matchAll(ATTRIBUTE(name))].map((match) => plain(match[1] ?? match[2] ?? ""));
const plain = (text: string): string => text.replaceAll("&#x3D;", "=").replaceAll("&amp;", "&");

/** Links of the pages that lead to no file or to no id. */
export function brokenLinks(files: Map<string, string>): string[] {
  const ids = new Map(
    [...files].map(([path, html]) => [path, new Set(path.endsWith(".html") ? values(html, "id") : [])]),
  );
  const broken = new Set<string>();
  for (const [path, html] of files) {
    if (!path.endsWith(".html")) continue;
    for (const target of [...values(html, "href"), ...values(html, "src")]) {
      // The page of what is not found has absolute links, since it is served at any depth.
      if (/^(https?|data):/.test(target) || path === "404.html") continue;
      const [address = "", id = ""] = target.split("#");
      const file = address.replace(/\?.*/, "");
      const to = file === "" ? path : posix.normalize(posix.join(posix.dirname(path), file));
      if (!ids.has(to) || (id !== "" && !ids.get(to)?.has(decodeURIComponent(id)))) broken.add(`${path} → ${target}`);
    }
  }
  return [...broken];
}

/** Ids that a page has twice. */
export function repeatedIds(files: Map<string, string>): string[] {
  return [...files].flatMap(([path, html]) => {
    if (!path.endsWith(".html")) return [];
    const ids = values(html, "id");
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`);
  });
}
