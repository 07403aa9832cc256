// Installs every version that an adapter lists, builds from source aside, and measures what is here, as far as it is not
// on file yet: stopped, it goes on where it was. Several runtimes at once, since most wait more than they compute.

import { execFileSync, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const AT_ONCE = 3;
const cli = fileURLToPath(new URL("../dist/cli.cjs", import.meta.url));

const listed = JSON.parse(
  execFileSync(process.execPath, [cli, "runtimes", "list", "-f", "json"], { encoding: "utf8" }),
);
const installed = run("runtimes", "install", "all");
// Those with the most versions first, so that none is left alone at the end.
const pending = listed.sort((a, b) => b.available.length - a.available.length).values();
let failed = (await installed) !== 0;

await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const { id, buildSeconds, here } of pending) {
      if (buildSeconds !== undefined && here.length === 0) continue;
      if ((await run("probe", "--missing", "-r", id)) !== 0) failed = true;
    }
  }),
);
process.exitCode = failed ? 1 : 0;

/** The exit status of one command; it says itself what it does. */
function run(...args) {
  const child = spawn(process.execPath, [cli, ...args], { stdio: "inherit" });
  return new Promise((resolve) => {
    child.once("close", resolve);
  });
}
