// Writes dist/THIRD_PARTY_NOTICES.txt: the licences of all that the package holds besides our own code.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What no bundle names: the runtime that is compiled into the walker and the probes, and the shim that is copied. */
const BESIDES = ["assemblyscript", "@bjorn3/browser_wasi_shim"];

/** @param metafiles what esbuild tells of each bundle */
export function writeNotices(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const bundled = inputs.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path));
  const folders = new Set([
    ...bundled.filter(Boolean).map(([whole]) => whole),
    ...BESIDES.map((name) => `node_modules/${name}/`),
  ]);
  const notices = [...folders].sort().map(noticeOf);
  const head = "wasi-scan is under the licence in LICENSE. Its files in dist/ also hold parts of these packages:";
  writeFileSync("dist/THIRD_PARTY_NOTICES.txt", [head, ...notices].join(`\n\n${"-".repeat(80)}\n`));
}

function noticeOf(folder) {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  const by = typeof author === "string" ? author : (author?.name ?? repository?.url ?? repository ?? name);
  return [`${name} ${version}`, `Licence: ${license}`, ...(texts.length > 0 ? texts : [`Copyright: ${by}`])].join(
    "\n\n",
  );
}
