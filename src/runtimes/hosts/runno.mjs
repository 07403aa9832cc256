// @runno/wasi in Node. argv[2]: its package.json.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { open } from "./libraries/runno.mjs";
import { guestOf, serveShim } from "./shared/shim.mjs";

// The entry has moved from version to version.
const manifest = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const library = await import(pathToFileURL(path.join(path.dirname(process.argv[2]), manifest.module)).href);

serveShim((job, capture, module) => open(library, guestOf(job), capture, module));
