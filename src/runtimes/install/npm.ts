import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runClient } from "./client.js";

/** `name@version` into `directory/node_modules`, without install scripts. */
export async function installNpm(name: string, version: string, directory: string): Promise<void> {
  // Without a manifest of its own the folder would count as part of a project above it.
  await writeFile(join(directory, "package.json"), '{ "private": true }\n');
  await runClient({
    what: `${name} ${version}`,
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
      `${name}@${version}`,
    ],
    cwd: directory,
    needs: "Install npm, which comes with Node.js, then install again.",
  });
}
