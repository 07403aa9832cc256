// @bjorn3/browser_wasi_shim in Node. argv[2]: the package's entry.
import { pathToFileURL } from "node:url";
import { open } from "./libraries/browser-wasi-shim.mjs";
import { guestOf, serveShim } from "./shared/shim.mjs";

const library = await import(pathToFileURL(process.argv[2]).href);

serveShim((job, capture) => open(library, guestOf(job), capture));
