// Which version of Wasmer's WASI crate first exported each WASIX function, and which was the last, read from the
// crate's own source: `npm run facts:wasmer` writes it into matrix/syscalls/ as `exportedBy`. It is a fact and decides
// nothing; that a runtime works is measured. Needs cargo 1.82 or newer.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import semver from "semver";

/** One crate under two names: wasmer-wasix took over when Wasmer 3.2 came. */
const CRATES = ["wasmer-wasi", "wasmer-wasix"];
const MODULES = ["wasix_32v1", "wasix_64v1"];

/** The names that `src/lib.rs` of the crate exports as functions of `module`; empty where it has no such module. */
export function exportsOf(rust, module) {
  // A function that is commented out is not exported.
  const source = rust.replace(/\/\/.*$/gm, "");
  const entry = new RegExp(`"${module}"\\s*=>\\s*(?:\\{|(\\w+))`).exec(source);
  if (!entry) return [];
  const map = entry[1] ? mapBehind(source, entry[1]) : braced(source, entry.index);
  const names = [...map.matchAll(/"(\w+)"\s*=>/g)].map((match) => match[1]);
  // An empty map means that the crate writes it in a way unknown here, and must not pass for "exports nothing".
  if (names.length === 0) throw new Error(`${module} is exported, but its functions are not found`);
  return [...new Set(names)].sort();
}

/** Newer versions: `"wasix_32v1" => exports`, `let exports = build(…)`, `fn build(…) { namespace! { … } }`. */
function mapBehind(source, variable) {
  const call = new RegExp(`let (?:mut )?${variable}(?::[^=]*)? = (\\w+)(!?)`).exec(source);
  if (!call) return "";
  if (call[2]) return braced(source, call.index);
  const builder = new RegExp(`\\bfn ${call[1]}\\b`).exec(source);
  const start = builder ? source.indexOf("namespace!", builder.index) : -1;
  return start === -1 ? "" : braced(source, start);
}

/** From the next opening brace to the one that closes it. */
function braced(source, from) {
  const start = source.indexOf("{", from);
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if (source[at] === "{") depth++;
    else if (source[at] === "}" && --depth === 0) return source.slice(start, at + 1);
  }
  return "";
}

/** The Wasmer release that a version of the crate belongs to, where its manifest pins it. */
export function wasmerOf(manifest) {
  return /^\[dependencies\.wasmer\]\s+version = "=([^"]+)"/m.exec(manifest)?.[1];
}

/**
 * Reads both ends of a list and then what lies between, but only where the ends differ: most releases change nothing,
 * and each saved reading is a download. Gives one value for each item.
 */
export function readWhereItChanges(items, read, same) {
  const values = new Array(items.length);
  const at = (index) => {
    values[index] ??= read(items[index]);
    return values[index];
  };
  const between = (low, high) => {
    if (same(at(low), at(high))) values.fill(values[low], low, high);
    else if (high - low > 1) {
      const middle = (low + high) >> 1;
      between(low, middle);
      between(middle, high);
    }
  };
  between(0, items.length - 1);
  return values;
}

/** The first release that exports the name and, if the newest does not, the last one; undefined if none does. */
export function spanOf(name, releases) {
  const having = releases.filter(({ names }) => names.has(name));
  const last = having.at(-1);
  if (!last) return undefined;
  const since = having[0].label;
  return last === releases.at(-1) ? { since } : { since, until: last.label };
}

/** The same fact with `exportedBy` in its place, which is before the notes. */
export function withSpan({ exportedBy: _, notes, ...fact }, span) {
  return { ...fact, ...(span && { exportedBy: span }), ...(notes && { notes }) };
}

// ---- what follows talks to cargo and to the disk ---------------------------------------------------------------

const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");

/** `cargo info` takes the one crate and none of its dependencies. */
function cargoInfo(spec, cwd) {
  execFileSync("cargo", ["info", "--quiet", spec], { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

function inRegistry(...path) {
  const folder = join(cargoHome, "registry", path[0]);
  const found = readdirSync(folder)
    .map((registry) => join(folder, registry, ...path.slice(1)))
    .find((candidate) => existsSync(candidate));
  if (!found) throw new Error(`${join(...path)} is not below ${folder}: has cargo changed where it keeps crates?`);
  return found;
}

/** Cargo has no command that lists versions, so they are read from its own copy of the index. */
function versionsOf(crate, cwd) {
  cargoInfo(crate, cwd);
  const index = inRegistry("index", ".cache", crate.slice(0, 2), crate.slice(2, 4), crate);
  const lines = readFileSync(index, "utf8").split("\0");
  const entries = lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
  // "Since" never names a release candidate.
  const stable = entries.filter(({ vers, yanked }) => !yanked && !semver.prerelease(vers));
  return semver.sort(stable.map(({ vers }) => vers));
}

function main() {
  const syscalls = resolve(fileURLToPath(import.meta.url), "../../../matrix/syscalls");
  // Outside of any Cargo project, whose settings would count.
  const cwd = mkdtempSync(join(tmpdir(), "wasi-scan-facts-"));
  try {
    const versions = CRATES.flatMap((crate) => versionsOf(crate, cwd).map((version) => ({ crate, version })));
    const read = ({ crate, version }) => {
      cargoInfo(`${crate}@${version}`, cwd);
      const folder = inRegistry("src", `${crate}-${version}`);
      const rust = readFileSync(join(folder, "src", "lib.rs"), "utf8");
      const wasmer = wasmerOf(readFileSync(join(folder, "Cargo.toml"), "utf8"));
      const names = Object.fromEntries(MODULES.map((module) => [module, new Set(exportsOf(rust, module))]));
      console.log(`${crate} ${version}: ${MODULES.map((module) => `${names[module].size} ${module}`).join(", ")}`);
      return { wasmer, names };
    };
    const key = ({ names }) => MODULES.map((module) => [...names[module]].join()).join(";");
    const values = readWhereItChanges(versions, read, (a, b) => key(a) === key(b));
    for (const module of MODULES) {
      const releases = versions.map(({ crate, version }, index) => ({
        // A version that was not read says nothing of its Wasmer; no span begins or ends at one.
        label: { crate, version, ...(values[index].wasmer && { wasmer: values[index].wasmer }) },
        names: values[index].names[module],
      }));
      writeSpans(join(syscalls, module), module, releases);
    }
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function writeSpans(folder, module, releases) {
  const known = readdirSync(folder).filter((file) => file.endsWith(".json"));
  const unexported = [];
  for (const file of known) {
    const name = file.slice(0, -".json".length);
    const span = spanOf(name, releases);
    if (!span) unexported.push(name);
    const fact = JSON.parse(readFileSync(join(folder, file), "utf8"));
    writeFileSync(join(folder, file), `${JSON.stringify(withSpan(fact, span), null, 2)}\n`);
  }
  const exported = new Set(releases.flatMap(({ names }) => [...names]));
  const unlisted = [...exported].filter((name) => !known.includes(`${name}.json`));
  console.log(`${module}: of ${known.length} facts ${known.length - unexported.length} were exported at some time`);
  if (unexported.length > 0) console.log(`  never: ${unexported.join(", ")}`);
  if (unlisted.length > 0) console.log(`  exported, but no fact: ${unlisted.join(", ")}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
