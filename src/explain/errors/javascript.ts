import { COMPONENT, type ErrorFamily, NO_MEMORY } from "./shape.js";

/** Node, Deno, Chromium, workerd, and jco, which transpiles for them. */
export const v8: ErrorFamily = {
  engine: "V8",
  runtimes: ["node", "deno", "chromium", "workerd", "jco"],
  shapes: [
    {
      what: "missing",
      says: /Import #\d+ (?:module=)?"(?<module>[^"]*)" (?:function=)?"(?<name>[^"]*)"(?: error)?: function import requires a callable/,
    },
    {
      what: "missing",
      says: /Import #\d+ (?:module=)?"(?<module>[^"]*)"(?: error)?: module is not an object or function/,
    },
    { what: "feature", says: /enable with --experimental-wasm-(?<feature>[\w-]+)/ },
    { ...COMPONENT, says: /expected version 01 00 00 00, found 0[de] 00 01 00/ },
    { ...NO_MEMORY, says: /"instance\.exports\.memory" property must be/ },
  ],
};

/** Bun and Safari. */
export const javascriptcore: ErrorFamily = {
  engine: "JavaScriptCore",
  runtimes: ["bun"],
  shapes: [
    {
      what: "missing",
      says: /import (?:function )?(?<module>[^:\s]+(?::[^:\s]+\/[^:\s]+)?):(?<name>\S+) must be (?:an object|callable)/,
    },
  ],
};

export const spidermonkey: ErrorFamily = {
  engine: "SpiderMonkey (Firefox)",
  runtimes: [],
  shapes: [
    {
      what: "missing",
      says: /import object field '(?<module>[^']*)' is not an Object/,
      next: "Give the imports to WebAssembly.instantiate: a WASI library for the browser has them (wasi-scan explain browser-wasi-shim).",
    },
    { what: "missing", says: /import object field '(?<name>[^']*)' is not a Function/ },
  ],
};
