// Inputs other than one module, and other commands than a scan: each writes its files for a number, and gives the words of
// the command line.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { modules } from "./worst-cases.mjs";

const OWN_MATRIX = resolve(import.meta.dirname, "../../dist/matrix.json");
const HOSTILE = resolve(import.meta.dirname, "../fixtures/hostile");
const repeat = (count, one) => Array.from({ length: count }, (_, i) => one(i));

/** A module of `worst-cases.mjs` in the folder. */
function moduleIn(folder, name, count) {
  const file = join(folder, "case.wasm");
  writeFileSync(file, modules[name].make(count));
  return file;
}

const small = (folder) => moduleIn(folder, "calls from one function", 1);

function written(folder, name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** A tar archive with the same file under many names. */
function tar(count, content) {
  const padded = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  padded.set(content);
  const members = repeat(count, (i) => {
    const head = Buffer.alloc(512);
    head.write(`m${i}.wasm`, 0);
    head.write("0000644\0", 100);
    head.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
    head.write("        ", 148);
    head.write("0", 156);
    head.write("ustar\x0000", 257);
    const sum = head.reduce((all, byte) => all + byte, 0);
    head.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    return [head, padded];
  });
  return Buffer.concat([...members.flat(), Buffer.alloc(1024)]);
}

/** What a scan writes of as many modules: the report of one, under many names. */
function report(count) {
  const { date, digest } = JSON.parse(readFileSync(OWN_MATRIX, "utf8"));
  const one = (i) => ({
    ...{
      name: `m${i}.wasm`,
      sha256: "0".repeat(64),
      bytes: 8,
      format: "core",
      entry: "command",
      abis: [],
      producers: {},
      capabilities: [],
    },
    ...{ features: [], imports: [], remarks: [], verdicts: [] },
  });
  return JSON.stringify({
    ...{ schema: "wasi-scan/report@1", tool: { name: "wasi-scan", version: "0.1.0" }, matrix: { date, digest } },
    ...{ errors: [], modules: repeat(count, one) },
  });
}

const finding = (i) => ({ file: "a.wasm", module: "a.wasm", target: "node", subject: `env.f${i}`, state: "foreign" });
const call = () => ({ module: "wasi_snapshot_preview1", name: "fd_sync", args: ["1"], result: 0 });

/** Name → words of the command line for a number; `base` is the smaller of the two. */
export const inputs = {
  "a trace as input: calls": {
    base: 20_000,
    args: (n, folder) => {
      const trace = { schema: "wasi-scan/trace@1", calls: repeat(n, call) };
      return [small(folder), "--trace", written(folder, "trace.json", JSON.stringify(trace))];
    },
  },
  "a traced run: calls": {
    base: 5000,
    args: (n, folder) => {
      const wat = readFileSync(join(HOSTILE, "many50000.wat"), "utf8").replaceAll("50000", String(n));
      return ["trace", written(folder, "many.wat", wat), "-f", "json"];
    },
  },
  "a module as text: functions": {
    base: 2000,
    args: (n, folder) => [written(folder, "case.wat", `(module ${repeat(n, (i) => `(func $f${i} nop)`).join("\n")})`)],
  },
  "an archive: modules": {
    base: 100,
    args: (n, folder) => [written(folder, "case.tar", tar(n, readFileSync(small(folder)))), "--summary"],
  },
  "a folder: modules": {
    base: 100,
    args: (n, folder) => {
      const inside = join(folder, `modules-${n}`);
      mkdirSync(inside, { recursive: true });
      for (let i = 0; i < n; i++) copyFileSync(small(folder), join(inside, `m${i}.wasm`));
      return [inside, "-f", "ndjson"];
    },
  },
  "a manifest: routes": {
    base: 100,
    args: (n, folder) => {
      small(folder);
      const routes = repeat(n, (i) => `[[module]]\nroute = "/${i}"\nmodule = "case.wasm"\n`);
      return [written(folder, "modules.toml", routes.join("\n")), "--summary"];
    },
  },
  "a baseline: findings": {
    base: 20_000,
    args: (n, folder) => {
      const baseline = { schema: "wasi-scan/baseline@1", findings: repeat(n, finding) };
      const file = written(folder, "baseline.json", JSON.stringify(baseline));
      return ["check", small(folder), "-t", "node lts", "--baseline", file];
    },
  },
  "joined reports: modules": {
    base: 2000,
    args: (n, folder) => ["merge", written(folder, "report.json", report(n)), "-f", "json"],
  },
  "why, through a chain of calls": {
    base: 10_000,
    args: (n, folder) => ["why", moduleIn(folder, "a chain of calls", n), "fd_sync"],
  },
  "text: distinct imports": {
    base: 200,
    args: (n, folder) => [moduleIn(folder, "distinct imports of nobody's module", n), "--all"],
  },
  "HTML: distinct imports": {
    base: 100,
    args: (n, folder) => [moduleIn(folder, "distinct imports of WASI's module", n), "-f", "html"],
  },
  "SARIF: distinct imports": {
    base: 400,
    args: (n, folder) => [moduleIn(folder, "distinct imports of nobody's module", n), "-f", "sarif", "-t", "node lts"],
  },
};
