// The interfaces of WASI 0.2 and 0.3 with their functions and types, read from the WIT files in the crates that the
// Bytecode Alliance publishes them in: `node scripts/facts/wasi-interfaces.mjs` (after a build) writes matrix/interfaces/.
// Needs cargo, and wasm-tools where `node test/corpus/fetch.mjs` puts it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { wasmTools } from "../../test/corpus/cache.mjs";

/** Which crate holds the newest WIT of a release line. What an older patch release lacks, the WIT says itself. */
const LINES = [
  { crate: "wasip2", version: "2.0.1+wasi-0.2.12", since: "0.2.0", until: "0.2.12" },
  { crate: "wasip3", version: "0.10.0+wasi-0.3.2", since: "0.3.0", until: "0.3.2" },
  // Proposals that a runtime has behind a flag; a version like that has no patch releases.
  { crate: "wasmtime-wasi-config", version: "49.0.3", since: "0.2.0-rc.1", until: "0.2.0-rc.1" },
  { crate: "wasmtime-wasi-keyvalue", version: "49.0.3", since: "0.2.0-draft", until: "0.2.0-draft" },
];

/** What a component exports to be started. */
const EXPORTED = /^wasi:(cli\/run|http\/(incoming-)?handler|keyvalue\/watcher)$/;

/** `wasi:io/poll@0.2.12` → `wasi:io/poll`, also inside a definition. */
const unversioned = (text) => text.replace(/(wasi:[\w-]+\/[\w-]+)@[\w.-]+?(?=$|\.\{)/g, "$1");

/** Name of each function that a later version of the line added → that version. */
function laterFunctions(wit) {
  const later = new Map();
  for (const one of wit.interfaces) {
    for (const [name, { stability }] of Object.entries(one.functions)) {
      const since = stability?.stable?.since;
      const owner = wit.packages[one.package].name.split("@")[0];
      if (since && !/\.0$/.test(since)) later.set(`${owner}/${one.name} ${name}`, since);
    }
  }
  return later;
}

function fetchCrate(crate, version) {
  const folder = mkdtempSync(join(tmpdir(), "wasi-scan-facts-"));
  const manifest = `[package]\nname = "facts"\nversion = "0.0.0"\nedition = "2021"\n[lib]\npath = "lib.rs"\n[dependencies]\n${crate} = "=${version.split("+")[0]}"\n`;
  writeFileSync(join(folder, "Cargo.toml"), manifest);
  writeFileSync(join(folder, "lib.rs"), "");
  execFileSync("cargo", ["fetch", "--quiet"], { cwd: folder, stdio: "inherit" });
  rmSync(folder, { recursive: true });
  const sources = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "registry", "src");
  const registry = readdirSync(sources).find((name) =>
    readdirSync(join(sources, name)).includes(`${crate}-${version}`),
  );
  return join(sources, registry, `${crate}-${version}`, "wit");
}

/** A component that imports every interface of the folder, exported ones too, as our own reader lists it. */
async function listInterfaces(wit, names) {
  const { readNeeds } = await import("../../dist/index.mjs");
  const folder = mkdtempSync(join(tmpdir(), "wasi-scan-facts-"));
  const run = (...args) => execFileSync(wasmTools, ["component", ...args]);
  const world = `package facts:all;\nworld all {\n${names.map((name) => `  import ${name};`).join("\n")}\n}\n`;
  writeFileSync(join(folder, "all.wit"), world);
  cpSync(join(wit, "deps"), join(folder, "deps"), { recursive: true });
  run("embed", folder, "--dummy", "-w", "all", "-o", join(folder, "module.wasm"));
  run("new", join(folder, "module.wasm"), "-o", join(folder, "component.wasm"));
  const bytes = readFileSync(join(folder, "component.wasm"));
  rmSync(folder, { recursive: true });
  const read = async (at, length) => bytes.subarray(at, at + length);
  return (await readNeeds({ name: "all", size: bytes.length, read })).component.imports;
}

async function main() {
  const root = resolve(fileURLToPath(import.meta.url), "../../../matrix/interfaces");
  const facts = new Map();
  for (const { crate, version, since: first, until } of LINES) {
    const folder = fetchCrate(crate, version);
    const json = execFileSync(wasmTools, ["component", "wit", "--json", folder], { maxBuffer: 2 ** 28 });
    const wit = JSON.parse(json);
    const later = laterFunctions(wit);
    const names = wit.interfaces.map((one) => {
      const [owner, at] = wit.packages[one.package].name.split("@");
      return `${owner}/${one.name}@${at}`;
    });
    for (const { name: full, functions, types } of await listInterfaces(folder, names)) {
      const name = unversioned(full);
      const fact = facts.get(name) ?? { ...(EXPORTED.test(name) && { exported: true }), releases: [] };
      facts.set(name, fact);
      fact.releases.push({
        since: first,
        until,
        types: types.map((type) => ({ ...type, definition: unversioned(type.definition) })),
        functions: functions.map((one) => {
          const since = later.get(`${name} ${one.name}`);
          return { ...one, ...(since && { since }) };
        }),
        sources: [`crate ${crate} ${version}: wit/deps/${name.slice("wasi:".length).split("/")[0]}.wit`],
      });
    }
  }
  rmSync(root, { recursive: true, force: true });
  for (const [name, fact] of facts) {
    const [owner, called] = name.slice("wasi:".length).split("/");
    mkdirSync(join(root, owner), { recursive: true });
    writeFileSync(join(root, owner, `${called}.json`), `${JSON.stringify(fact, null, 2)}\n`);
  }
  console.log(`${facts.size} interfaces`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
