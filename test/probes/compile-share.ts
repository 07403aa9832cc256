// node compile-share.mjs <share> <of>: compiles every so-many-th probe into the cache. Run at the top of the project.
import { join } from "node:path";
import { readSyscallFacts } from "../../src/matrix/files/facts-files.js";
import { readInterfaceFacts } from "../../src/matrix/files/interface-files.js";
import { listProbes } from "../../src/probes/catalogue.js";
import { compileProbes } from "../../src/probes/compile.js";
import { cacheDirectory } from "../../src/runtimes/index.js";

const [share = 0, of = 1] = process.argv.slice(2).map(Number);
const all = listProbes("probes", readSyscallFacts("matrix"), readInterfaceFacts("matrix"));
const own = all.filter((_, index) => index % of === share);
await compileProbes(own, { root: "probes", cache: join(cacheDirectory(), "probes") });
