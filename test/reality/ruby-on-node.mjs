// ruby.wasm as its own package embeds it on Node: the loader provides the JavaScript side, node:wasi the rest.
import fs from "node:fs";
import { DefaultRubyVM } from "@ruby/wasm-wasi/dist/node";

const module = await WebAssembly.compile(fs.readFileSync(process.argv[2]));
const { vm } = await DefaultRubyVM(module);
console.log(`ruby says ${vm.eval("6 * 7")}`);
