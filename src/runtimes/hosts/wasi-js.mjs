// wasi-js with its bindings for Node. argv[2]: the package's entry.
import { createRequire } from "node:module";
import path from "node:path";
import { serveCowasm } from "./cowasm.mjs";

const require = createRequire(import.meta.url);
const bindings = require(path.join(path.dirname(process.argv[2]), "bindings", "node.js"));

serveCowasm(require(process.argv[2]).default, bindings.default);
