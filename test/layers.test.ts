import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");

/**
 * The rooms of src/: what each may import besides `model` and its own files, and whether it is pure, so that a page can
 * use it too. A folder below a room belongs to it unless it has a row of its own. Siblings do not import siblings.
 */
const ROOMS: Record<string, { imports: string[]; pure?: true }> = {
  model: { imports: [], pure: true },
  wasm: { imports: [], pure: true },
  matrix: { imports: [], pure: true },
  "matrix/files": { imports: ["matrix", "accuracy", "launch"] },
  judge: { imports: ["matrix", "advice"], pure: true },
  advice: { imports: ["matrix"], pure: true },
  explain: { imports: ["matrix"], pure: true },
  formats: { imports: [], pure: true },
  gate: { imports: [], pure: true },
  rewrite: { imports: ["wasm"] },
  accuracy: { imports: [], pure: true },
  inputs: { imports: ["launch"] },
  probes: { imports: ["launch"] },
  runtimes: { imports: ["launch"] },
  launch: { imports: [] },
  site: { imports: ["matrix", "matrix/files", "explain", "accuracy"] },
  commands: {
    imports: [
      ...["wasm", "inputs", "probes", "runtimes", "formats", "matrix", "matrix/files", "site", "rewrite"],
      ...["judge", "gate", "advice", "explain", "accuracy", "launch"],
    ],
  },
  "index.ts": { imports: ["wasm", "judge", "gate", "matrix"], pure: true },
  "cli.ts": { imports: ["commands"] },
};

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .sort();

/** The room that a path below src/ is in: the deepest that has a row. */
function roomOf(path: string): string | undefined {
  const parts = path.split("/");
  for (let depth = parts.length; depth > 0; depth--) {
    const room = parts.slice(0, depth).join("/");
    if (Object.hasOwn(ROOMS, room)) return room;
  }
  return undefined;
}

const readImports = (path: string): { name: string; types: boolean }[] =>
  [
    ...readFileSync(join(SRC, path), "utf8").matchAll(
      /^(?:import|export)( type)?\s(?:[^;"]*\sfrom\s*)?"([^"]+)"|\bimport\("([^"]+)"\)/gm,
    ),
  ].map(([, types, name, lazy]) => ({ name: (name ?? lazy) as string, types: types !== undefined }));

const importsOf = new Map(files.map((path) => [path, readImports(path)]));

const resolved = (path: string, name: string): string =>
  relative(SRC, resolve(SRC, dirname(path), name))
    .replaceAll("\\", "/")
    .replace(/\.js$/, ".ts");

/** Files of ours that this one imports. */
const ours = (path: string, { types = true } = {}): string[] =>
  (importsOf.get(path) ?? [])
    .filter((one) => one.name.startsWith(".") && (types || !one.types))
    .map(({ name }) => resolved(path, name));

/** Every file that is loaded with this one, itself first, each with the file that brought it. */
function closure(start: string): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>([[start, undefined]]);
  for (const path of found.keys()) for (const one of ours(path)) if (!found.has(one)) found.set(one, path);
  return found;
}

/** `errors.ts ← scan.ts ← index.ts` */
function wayTo(path: string | undefined, found: Map<string, string | undefined>): string {
  return path === undefined ? "" : [path, wayTo(found.get(path), found)].filter(Boolean).join(" ← ");
}

const isPure = (path: string): boolean => ROOMS[roomOf(path) ?? ""]?.pure === true;

describe("who may import whom", () => {
  it("src/ holds cli.ts, index.ts and folders", () => {
    expect(files.filter((path) => !path.includes("/"))).toEqual(["cli.ts", "index.ts"]);
  });

  it.each(files)("src/%s", (path) => {
    const room = roomOf(path);
    expect(room, `no row for ${path}`).toBeDefined();
    const allowed = new Set([room, "model", ...(ROOMS[room as string]?.imports ?? [])]);
    const inSource = ours(path).filter((target) => !target.startsWith("../"));
    expect(inSource.filter((target) => !allowed.has(roomOf(target)))).toEqual([]);
  });

  it("only src/site imports the templates of site/, and others no more than schemas of matrix/", () => {
    const isSchema = (target: string) => /^\.\.\/matrix\/\w+\.schema\.json$/.test(target);
    const outside = files.filter((path) => ours(path).some((one) => one.startsWith("../") && !isSchema(one)));
    expect(outside.filter((path) => roomOf(path) !== "site")).toEqual([]);
  });

  it("no file imports itself by way of others", () => {
    const circles = files.filter((path) =>
      ours(path).some((target) => files.includes(target) && target !== path && closure(target).has(path)),
    );
    expect(circles).toEqual([]);
  });
});

describe("what a page uses too", () => {
  it.each(files.filter(isPure))("src/%s touches no Node, nor does anything that it imports", (path) => {
    const found = closure(path);
    const touching = [...found.keys()].filter((one) =>
      (importsOf.get(one) ?? []).some(({ name }) => name.startsWith("node:")),
    );
    expect(touching.map((one) => wayTo(one, found))).toEqual([]);
  });

  it("imports only files of pure rooms", () => {
    const impure = files.filter(isPure).flatMap((path) =>
      ours(path)
        .filter((target) => files.includes(target) && !isPure(target))
        .map((target) => `${path} → ${target}`),
    );
    expect(impure).toEqual([]);
  });
});

describe("the size of a room", () => {
  const MANY = /^(runtimes(\/hosts.*)?|advice\/toolchains|formats)$/;
  const folders = [...new Set(files.map((path) => dirname(path)))].filter((folder) => folder !== ".");

  it.each(folders.filter((folder) => !MANY.test(folder)))("src/%s holds at most 16 files", (folder) => {
    const within = readdirSync(join(SRC, folder), { withFileTypes: true }).filter((one) => one.isFile());
    expect(within.length).toBeLessThanOrEqual(16);
  });

  it.each(files)("src/%s has at most 250 lines", (path) => {
    expect(readFileSync(join(SRC, path), "utf8").split("\n").length).toBeLessThanOrEqual(251);
  });
});
