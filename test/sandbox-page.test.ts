import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { buildMatrix } from "../src/matrix/build.js";
import { publishable, readWithheld } from "../src/matrix/files/withheld.js";
import { confinementOf } from "../src/matrix/sandbox/confinement.js";
import type { ObservationFile } from "../src/model/probe.js";
import { compareVersions } from "../src/model/versions.js";
import { listProbes } from "../src/probes/catalogue.js";
import { file } from "./matrix/literals.js";
import { observationsOnFile } from "./on-file.js";
import { facts, PROBES } from "./probes/compiled.js";

const ROOT = resolve(import.meta.dirname, "..");
const MATRIX = resolve(ROOT, "matrix");
const PAGE = resolve(ROOT, "docs/sandbox.md");
const WRITTEN_BY = "UPDATE=1 npx vitest run --config test/vitest.config.ts test/sandbox-page.test.ts";

const withheld = readWithheld(MATRIX);
const ways = listProbes(PROBES, facts).filter(({ kind }) => kind === "sandbox");
const nameOf = (id: string) => id.slice("sandbox/".length).split(".")[0] as string;
const names = [...new Set(ways.map(({ id }) => nameOf(id)))];

/** What happened on the host on one way, over its deeds. */
function cellOf({ observations, cannot }: ObservationFile, name: string): string {
  const tried = ways.filter(({ id }) => nameOf(id) === name);
  const fresh = tried.map((way) => {
    const observation = observations[way.id];
    return [way, observation?.digest === way.digest ? observation : undefined] as const;
  });
  const left = fresh.flatMap(([way, seen]) =>
    confinementOf(way, seen, cannot) === "outside" ? [way.id.split(".")[1]] : [],
  );
  if (left.length > 0) return `**${left.join(", ")}**`;
  return fresh.every(([way, seen]) => confinementOf(way, seen, cannot) === "inside") ? "inside" : "?";
}

function page(): string {
  const files = publishable(observationsOnFile(), withheld).filter(
    ({ configuration, observations }) => configuration === "default" && ways.some(({ id }) => id in observations),
  );
  const rows = files
    .sort((a, b) => (a.runtime < b.runtime ? -1 : a.runtime > b.runtime ? 1 : compareVersions(b.version, a.version)))
    .map((one) => ({ runtime: one.runtime, version: one.version, cells: names.map((name) => cellOf(one, name)) }));
  const ranges: { runtime: string; until: string; since: string; cells: string[] }[] = [];
  for (const { runtime, version, cells } of rows) {
    const last = ranges.at(-1);
    if (last?.runtime === runtime && last.cells.join() === cells.join()) last.since = version;
    else ranges.push({ runtime, until: version, since: version, cells });
  }
  const lines = ranges.map(({ runtime, since, until, cells }) => {
    const versions = since === until ? since : `${since} – ${until}`;
    return `| \`${runtime}\` ${versions} | ${cells.join(" | ")} |`;
  });
  return `<!-- ${WRITTEN_BY} writes this -->

# Ways out of the granted directory

Each probe of \`probes/sandbox\` tries one way out of the directory that a module was granted, to read, write or remove a file
of the host. The cell says what happened on the host: **what was done outside**, or *inside* where all of it was refused or
happened in a file system of the engine's own; ? where a way was not tried. Where no way leads out the runtime \`confines\`.

Node says of \`node:wasi\`, and wazero of its directory mounts, that they are no sandbox. Rows that wait until a vendor was
told are left out (SECURITY.md): ${withheld.length}.

| runtime | ${names.join(" | ")} |
|---|${names.map(() => "---|").join("")}
${lines.join("\n")}
`;
}

it("docs/sandbox.md has what happened on every way out, but for what is withheld", () => {
  if (process.env.UPDATE === "1") writeFileSync(PAGE, page());
  expect(readFileSync(PAGE, "utf8")).toBe(page());
});

it("what is withheld is in no matrix and in no package, and counts as not measured", () => {
  const [one] = withheld;
  const [way] = ways;
  if (!one || !way) throw new Error("nothing is withheld");
  const seen = file(one.runtime, "1.0.0", { [way.id]: "exited 0, outside: read" });
  const [kept] = publishable([seen], withheld);
  expect(kept?.observations).toEqual({});
  const matrix = buildMatrix(facts, ways, publishable([seen], withheld));
  expect(matrix.texts.filter((text) => text.includes("outside:"))).toEqual([]);
  const { files } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")) as { files: string[] };
  const runtimes = [...new Set(withheld.map(({ runtime }) => `!matrix/observations/${runtime}`))];
  expect(files).toEqual(expect.arrayContaining(["!matrix/withheld.json", ...runtimes]));
});

it("nothing is withheld longer than SECURITY.md allows", () => {
  const days = (from: string) => (Date.now() - Date.parse(from)) / 86_400_000;
  expect(withheld.filter(({ date }) => days(date) > 104)).toEqual([]);
});
