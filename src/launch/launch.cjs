#!/usr/bin/env node
// Starts the command line from code that V8 compiled at build time, which saves a fifth of a short scan. If
// this Node's V8 rejects that code, the bundle is loaded like any other file. A scan takes the bundle that holds
// nothing else, because V8 reads the code of a whole bundle. A bare word may be any command: it takes the other.
"use strict";
const { existsSync, readFileSync } = require("node:fs");
const Module = require("node:module");
const { join } = require("node:path");
const vm = require("node:vm");

const word = process.argv[2] ?? "--help";
const name = word === "scan" || !/^(-h|--help|[a-z]+)$/.test(word) ? "scan" : "main";
const bundle = join(__dirname, `${name}.cjs`);
const cache = join(__dirname, `${name}.cache`);
// See import-package.ts.
globalThis[Symbol.for("wasi-scan import")] = (name) => import(name);

function fromCache() {
  if (!existsSync(cache)) return undefined;
  const source = Module.wrap(readFileSync(bundle, "latin1"));
  const script = new vm.Script(source, { filename: bundle, cachedData: readFileSync(cache) });
  return script.cachedDataRejected ? undefined : script.runInThisContext();
}

try {
  const run = fromCache();
  if (run) {
    run(exports, Module.createRequire(bundle), module, bundle, __dirname);
  } else {
    Module.enableCompileCache?.();
    require(bundle);
  }
} catch (error) {
  // As in cli.ts: Node's own exit status, 1, would read as a finding of the gate.
  process.stderr.write(`wasi-scan: a bug of wasi-scan, please report it\n${error?.stack ?? error}\n`);
  process.exitCode = 3;
}
