import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runClient } from "./client.js";

/** Under the AGPL, and not needed: @wasmer/sdk reaches the network through it in a page alone. An empty package stands in. */
const COPYLEFT = ["@mercuryworkshop/wisp-js"];

/** `name@version` into `directory/node_modules`, without install scripts. */
export function installNpm(name: string, version: string, directory: string): Promise<void> {
  return installNpmPackages(`${name} ${version}`, [`${name}@${version}`], directory);
}

/** Several at once; `what` names their purpose in an error. */
export async function installNpmPackages(what: string, packages: string[], directory: string): Promise<void> {
  // Without a manifest of its own the folder would count as part of a project above it.
  await mkdir(join(directory, "left-out"), { recursive: true });
  await writeFile(join(directory, "left-out", "package.json"), '{ "name": "left-out", "version": "0.0.0" }\n');
  const overrides = Object.fromEntries(COPYLEFT.map((name) => [name, "file:./left-out"]));
  await writeFile(join(directory, "package.json"), `${JSON.stringify({ private: true, overrides })}\n`);
  await runClient({
    what,
    command: "npm",
    args: [
      "install",
      "--prefix",
      directory,
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--no-package-lock",
      "--loglevel=error",
      ...packages,
    ],
    cwd: directory,
    needs: "Install npm, which comes with Node.js, then install again.",
  });
}
