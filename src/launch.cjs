#!/usr/bin/env node
// Starts the command line. A scan is to be quick: it takes the bundle that holds nothing else, from the code that V8
// compiled of it when it was bundled, which is a fifth of a short scan. Where this Node's V8 refuses that code the file
// is loaded as any other. A bare word may be any command, and is left to the whole bundle; so is reading code.
"use strict";
const { existsSync, readFileSync } = require("node:fs");
const Module = require("node:module");
const { join } = require("node:path");
const vm = require("node:vm");

const word = process.argv[2] ?? "--help";
const light = word === "scan" || word === "check" || !/^(-h|--help|[a-z]+)$/.test(word);
const scanning = light && !process.argv.includes("--deep");
const bundle = join(__dirname, scanning ? "scan.cjs" : "main.cjs");
const cache = join(__dirname, "scan.cache");
// See import-package.ts.
globalThis[Symbol.for("wasi-scan import")] = (name) => import(name);

function fromCache() {
  if (!scanning || !existsSync(cache)) return undefined;
  const source = Module.wrap(readFileSync(bundle, "latin1"));
  const script = new vm.Script(source, { filename: bundle, cachedData: readFileSync(cache) });
  return script.cachedDataRejected ? undefined : script.runInThisContext();
}

const run = fromCache();
if (run) {
  run(exports, Module.createRequire(bundle), module, bundle, __dirname);
} else {
  Module.enableCompileCache?.();
  require(bundle);
}
