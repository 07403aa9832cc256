import { type Dirent, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Something in a project that tells where its modules are to run. */
export interface Clue {
  target: string;
  /** `spin.toml`, `package.json says engines.node 22`, … */
  because: string;
}

export interface Project {
  /** Modules below the folder, relative to it with `/`, sorted. */
  modules: string[];
  clues: Clue[];
}

const DEEPEST = 6;
const MOST_FOLDERS = 2000;
const IGNORED = new Set(["node_modules", ".git", "deps", ".cache"]);

/** A file whose being there, or a text in it, tells a target. The first group of the pattern is the version. */
const SIGNS: { file: RegExp; text?: RegExp; target: (found: string | undefined) => string; because: string }[] = [
  { file: /^spin\.toml$/, target: () => "spin", because: "spin.toml" },
  { file: /^modules\.toml$/, text: /^\[\[module\]\]/m, target: () => "wagi", because: "WAGI's modules.toml" },
  { file: /^fastly\.toml$/, target: () => "fastly", because: "fastly.toml" },
  { file: /^wrangler\.(toml|jsonc?)$/, target: () => "cloudflare-workers", because: "the wrangler configuration" },
  { file: /^wasmer\.toml$/, target: () => "wasmer", because: "wasmer.toml" },
  { file: /^wadm\.ya?ml$|^wasmcloud\.toml$/, target: () => "wasmcloud", because: "the manifest of wasmCloud" },
  {
    file: /^(docker-)?compose\.ya?ml$/,
    text: /\bio\.containerd\.(wasmtime|wasmedge|wasmer|wamr|spin)\.v\d/,
    target: (shim) => `docker:${shim}`,
    because: "the runtime of a service in the compose file",
  },
  {
    file: /^package\.json$/,
    text: /"engines"\s*:\s*\{[^}]*"node"\s*:\s*"[^"\d]*(\d+)/,
    target: (major) => `node >= ${major}`,
    because: "engines.node in package.json",
  },
  {
    file: /^Cargo\.toml$/,
    text: /^wasmtime\s*=.*?"[^"\d]*(\d+)/m,
    target: (major) => `wasmtime ${major}`,
    because: "the wasmtime dependency in Cargo.toml",
  },
  {
    file: /^go\.mod$/,
    text: /\bgithub\.com\/tetratelabs\/wazero v(\d+\.\d+)/,
    target: (version) => `wazero ${version}`,
    because: "the wazero dependency in go.mod",
  },
];

/** What a folder shows of where its modules are and where they are to run. */
export function lookAtProject(folder: string): Project {
  return { modules: findModules(folder), clues: findClues(folder) };
}

function findClues(folder: string): Clue[] {
  const names = readdirSync(folder);
  const found = SIGNS.flatMap(({ file, text, target, because }) => {
    const name = names.find((one) => file.test(one));
    if (name === undefined) return [];
    if (text === undefined) return [{ target: target(undefined), because }];
    const match = text.exec(readFileSync(join(folder, name), "utf8"));
    return match ? [{ target: target(match[1]), because }] : [];
  });
  return found.filter((one, i) => found.findIndex(({ target }) => target === one.target) === i);
}

function findModules(folder: string): string[] {
  const found: string[] = [];
  const open = [{ path: "", depth: 0 }];
  for (const [i, { path, depth }] of open.entries()) {
    if (i >= MOST_FOLDERS) break;
    for (const one of entriesOf(join(folder, path))) {
      const name = path === "" ? one.name : `${path}/${one.name}`;
      if (one.isDirectory() && depth < DEEPEST && !IGNORED.has(one.name)) open.push({ path: name, depth: depth + 1 });
      if (one.isFile() && one.name.endsWith(".wasm")) found.push(name);
    }
  }
  return found.sort();
}

function entriesOf(path: string): Dirent[] {
  try {
    return existsSync(path) ? readdirSync(path, { withFileTypes: true }) : [];
  } catch {
    // A folder that may not be read holds nothing for us.
    return [];
  }
}
