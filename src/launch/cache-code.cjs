// node cache-code.cjs <bundle> <cache> <module>: scans the module with the bundle and saves V8's compiled code.
"use strict";
const { readFileSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const { dirname, resolve } = require("node:path");
const vm = require("node:vm");

const [bundle, cache, module_] = process.argv.slice(2).map((path) => resolve(path));
const script = new vm.Script(Module.wrap(readFileSync(bundle, "utf8")), { filename: bundle });
process.argv = [process.argv[0], bundle, module_];
script.runInThisContext()({}, Module.createRequire(bundle), module, bundle, dirname(bundle));
process.on("exit", () => writeFileSync(cache, script.createCachedData()));
