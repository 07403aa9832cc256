import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Registry } from "../../model/runtime.js";
import { runClient } from "./client.js";

/** Packages under the AGPL that others bring and do not need: @wasmer/sdk uses it in a page alone, for the network. */
const COPYLEFT: Record<string, string> = { "@wasmer/sdk": "@mercuryworkshop/wisp-js" };

/** `name@version` into `directory/node_modules`, without install scripts. */
export function installNpm(name: string, version: string, directory: string): Promise<void> {
  return installNpmPackages(`${name} ${version}`, [`${name}@${version}`], directory);
}

/** Several at once; `what` names their purpose in an error. */
export async function installNpmPackages(what: string, packages: string[], directory: string): Promise<void> {
  const isAsked = (name: string) => packages.some((one) => one.startsWith(`${name}@`));
  const leftOut = Object.entries(COPYLEFT).flatMap(([name, brought]) => (isAsked(name) ? [brought] : []));
  if (leftOut.length > 0) await putEmptyPackage(join(directory, EMPTY));
  const overrides = Object.fromEntries(leftOut.map((name) => [name, `file:./${EMPTY}`]));
  // Without a manifest of its own the folder would count as part of a project above it.
  const manifest = { private: true, ...(leftOut.length > 0 && { overrides }) };
  await writeFile(join(directory, "package.json"), `${JSON.stringify(manifest)}\n`);
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

const EMPTY = "left-out";

/** Stands in for a package that is left out. */
async function putEmptyPackage(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "name": "left-out", "version": "0.0.0" }\n');
}

/** The releases of an npm package. */
export function npmRegistry(name: string): Registry {
  return {
    name: `npm: ${name}`,
    async versions() {
      const call = { command: "npm", args: ["view", name, "versions", "--json"], cwd: tmpdir(), needs: "Install npm." };
      const said: unknown = JSON.parse(await runClient({ ...call, what: name, asks: true }));
      // Some versions of npm answer with a text if there is a single release.
      return [said].flat().filter((version) => typeof version === "string");
    },
  };
}
