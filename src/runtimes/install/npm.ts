import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runClient } from "./client.js";

/** `name@version` into `directory/node_modules`, without install scripts. */
export function installNpm(name: string, version: string, directory: string): Promise<void> {
  return installNpmPackages(`${name} ${version}`, [`${name}@${version}`], directory);
}

/** Several at once; `what` names their purpose in an error. */
export async function installNpmPackages(what: string, packages: string[], directory: string): Promise<void> {
  // Without a manifest of its own the folder would count as part of a project above it.
  await writeFile(join(directory, "package.json"), '{ "private": true }\n');
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
