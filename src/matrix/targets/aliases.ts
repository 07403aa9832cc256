/** What people call a runtime or a target: lower case → its name here. */
const ALIASES: Record<string, string> = {
  nodejs: "node",
  "node.js": "node",
  chrome: "chromium",
  edge: "chromium",
  "google chrome": "chromium",
  cloudflare: "cloudflare-workers",
  "cloudflare workers": "cloudflare-workers",
  workers: "cloudflare-workers",
  vscode: "vscode-wasm",
  "vs code": "vscode-wasm",
  "fastly compute": "fastly",
  "wasmtime-cli": "wasmtime",
  "wasmer-cli": "wasmer",
  "@wasmer/sdk": "wasmer-js",
  "@wasmer/wasi": "wasmer-wasi",
  "@runno/wasi": "runno",
  "@bjorn3/browser_wasi_shim": "browser-wasi-shim",
  browser_wasi_shim: "browser-wasi-shim",
  "graal wasm": "graalwasm",
};

/** The name here of what people call it, in any case; what has none stays, in lower case if it is a plain name. */
export function targetAliases(name: string): string {
  const lower = name.toLowerCase();
  return Object.hasOwn(ALIASES, lower) ? (ALIASES[lower] as string) : name;
}

/** The other names of a runtime or target. */
export function aliasesFor(name: string): string[] {
  return Object.keys(ALIASES).filter((alias) => ALIASES[alias] === name);
}
