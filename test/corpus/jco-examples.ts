import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { corpus, jcoTools, wasmTools } from "./cache.mjs";

/** A component of our own that stands for one of jco's examples: it has the same world and does the same job. */
export interface Example {
  /** In jco's repository. */
  folder: string;
  /**
   * What makes a component of it. `quickjs` is quicker by far, but has no `fetch`, no `console` and no HTTP; text is for
   * `wasm-tools`. None of them imports asynchronous functions: then the functions of a `dummy` only trap.
   */
  engine: "starlingmonkey" | "starlingmonkey-0.19.3" | "quickjs" | "wasm-tools" | "dummy";
  /** What a host calls first. */
  starts?: string;
  /** Where a command can be run: what it is given, and what it must print. */
  stdin?: string;
  stdout?: string;
  stdoutHas?: string;
  /** Where it answers HTTP: what it must answer to `GET /`. */
  serves?: string;
}

const sources = join(import.meta.dirname, "examples");
const packages = join(jcoTools, "node_modules");
/** The WIT that jco brings along; the patch releases of WASI 0.2 have the same interfaces but for their version. */
const brought = join(packages, "@bytecodealliance/jco/lib/wit/builtin");
const newest = "0.2.12";
/** The release that StarlingMonkey itself speaks: its WIT would not go together with another text of the same name. */
const builtIn = "0.2.10";

export const examples: Example[] = JSON.parse(readFileSync(join(import.meta.dirname, "examples.json"), "utf8"));
export const nameOf = ({ folder }: Example): string => basename(folder);
export const worldOf = (example: Example): string => readFileSync(join(sources, `${nameOf(example)}.wit`), "utf8");

/** The component, which is made once for each state of its sources. */
export async function build(example: Example): Promise<string> {
  const name = nameOf(example);
  const program = join(sources, `${name}.${{ "wasm-tools": "wat", dummy: "wit" }[example.engine as string] ?? "js"}`);
  const world = worldOf(example);
  const text = readFileSync(program, "utf8");
  const parts = [text, ...(text.includes("./respond.js") ? [readFileSync(join(sources, "respond.js"), "utf8")] : [])];
  const state = createHash("sha256").update(JSON.stringify([example.engine, world, ...parts]));
  const path = join(corpus, "examples", `${name}-${state.digest("hex").slice(0, 16)}.wasm`);
  if (existsSync(path)) return path;
  const wit = writeWit(name, world);
  const component = await componentize[example.engine](program, wit);
  mkdirSync(join(corpus, "examples"), { recursive: true });
  writeFileSync(`${path}.partial`, component);
  renameSync(`${path}.partial`, path);
  return path;
}

const componentize: Record<Example["engine"], (program: string, wit: string) => Promise<Uint8Array>> = {
  starlingmonkey: (program, wit) => withStarlingMonkey("componentize-js", program, wit),
  // jco takes it where a world asks for an older wasi:http, as the one that answers `fetch` events is built in.
  "starlingmonkey-0.19.3": (program, wit) => withStarlingMonkey("componentize-js-0-19-3", program, wit),
  "wasm-tools": async (program) => execFileSync(wasmTools, ["parse", program], { maxBuffer: 2 ** 30 }),
  async dummy(program) {
    const module = join(mkdtempSync(join(tmpdir(), "wasi-scan-dummy-")), "module.wasm");
    execFileSync(wasmTools, ["component", "embed", program, "--dummy", "-o", module]);
    return execFileSync(wasmTools, ["component", "new", module], { maxBuffer: 2 ** 30 });
  },
  async quickjs(jsPath, witPath) {
    const { default: made } = await import(join(packages, "componentize-qjs/index.js"));
    const jsSource = readFileSync(jsPath, "utf8");
    const sync = !/\basync func\b/.test(readFileSync(join(witPath, "component.wit"), "utf8"));
    return (await made.componentize({ jsSource, jsPath, witPath, sync })).component;
  },
};

async function withStarlingMonkey(name: string, sourcePath: string, witPath: string): Promise<Uint8Array> {
  const made = await import(join(packages, "@bytecodealliance", name, "src/componentize.js"));
  return (await made.componentize({ sourcePath, witPath })).component;
}

/** The world with the packages that it names beside it. */
function writeWit(name: string, world: string): string {
  const folder = mkdtempSync(join(tmpdir(), "wasi-scan-example-"));
  const deps = join(folder, "deps");
  mkdirSync(deps);
  writeFileSync(join(folder, "component.wit"), world);
  const version = /wasi:[\w-]+\/[\w-]+@(0\.2\.\d+);/.exec(world)?.[1] ?? newest;
  if (version === builtIn) copyBuiltIn(deps);
  for (const one of version === builtIn ? [] : readdirSync(join(brought, newest))) {
    const text = readFileSync(join(brought, newest, one, "package.wit"), "utf8");
    writeFileSync(join(deps, `${one}.wit`), text.replaceAll(`@${newest}`, `@${version}`));
  }
  const node = [...world.matchAll(/jco:node\/([\w-]+?)(-callbacks)?@/g)].map(([, one]) => one);
  if (node.length > 0) mkdirSync(join(deps, "jco-node"));
  for (const one of node.length > 0 ? new Set([...node, "types"]) : [])
    cpSync(join(brought, "jco-node-0.1.0", `${one}.wit`), join(deps, "jco-node", `${one}.wit`));
  for (const file of readdirSync(join(sources, "deps")))
    if (file !== `${name}.wit`) cpSync(join(sources, "deps", file), join(deps, file));
  return folder;
}

function copyBuiltIn(deps: string): void {
  const engine = join(packages, "@bytecodealliance/componentize-js/lib/starlingmonkey_embedding.wasm");
  const folder = mkdtempSync(join(tmpdir(), "wasi-scan-engine-"));
  execFileSync(wasmTools, ["component", "wit", engine, "--out-dir", folder]);
  for (const file of readdirSync(join(folder, "deps")).filter((name) => name !== "bindings.wit"))
    cpSync(join(folder, "deps", file), join(deps, file));
}
