#!/usr/bin/env node
// Starts main.cjs from the code that V8 compiled of it when it was bundled: that is a fifth of a short scan. Where
// this Node's V8 refuses that code the file is loaded as any other.
"use strict";
const { existsSync, readFileSync } = require("node:fs");
const Module = require("node:module");
const { join } = require("node:path");
const vm = require("node:vm");

const main = join(__dirname, "main.cjs");
const cache = join(__dirname, "main.cache");
// See import-package.ts.
globalThis[Symbol.for("wasi-scan import")] = (name) => import(name);

function fromCache() {
  if (!existsSync(cache)) return undefined;
  const source = Module.wrap(readFileSync(main, "utf8"));
  const script = new vm.Script(source, { filename: main, cachedData: readFileSync(cache) });
  return script.cachedDataRejected ? undefined : script.runInThisContext();
}

const run = fromCache();
if (run) {
  run(exports, Module.createRequire(main), module, main, __dirname);
} else {
  Module.enableCompileCache?.();
  require(main);
}
