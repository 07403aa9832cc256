import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { cacheDirectory } from "../../../src/runtimes/index.js";

/** Where modules and the tools that make them are kept. */
export const cacheFolder = (...parts: string[]): string => join(cacheDirectory(), "accuracy", ...parts);

/** A folder that `fill` makes once; an interrupted run leaves none behind. */
export async function once(folder: string, fill: (folder: string) => Promise<unknown>): Promise<string> {
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const partial = mkdtempSync(`${folder}.`);
  try {
    await fill(partial);
    renameSync(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}

export const digestOf = (...parts: unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);

/** Runs a program to its end; what it said on stderr is the error. */
export async function tool(
  file: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<string> {
  const env = { ...process.env, ...options.env };
  const { stdout } = await promisify(execFile)(file, args, { ...options, env, maxBuffer: 2 ** 28 });
  return stdout;
}

/** A package of PyPI, unpacked; `name@version`. */
export const pipPackage = (name: string): Promise<string> =>
  once(cacheFolder("pip", name), (folder) => {
    const [project, version] = name.split("@");
    const pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-warn-conflicts", "--target", folder];
    return tool("python3", [...pip, `${project}==${version}`]);
  });

/** A package of npm, unpacked; `name@version`. */
export const npmPackage = (name: string): Promise<string> =>
  once(cacheFolder("npm", name.replace(/^@/, "").replaceAll("/", "-")), async (folder) => {
    // pack, not install: packages for wasm32 refuse to be installed on any other machine.
    const told = await tool("npm", ["pack", name, "--silent", "--json", "--pack-destination", folder]);
    const archive = join(folder, (JSON.parse(told) as { filename: string }[])[0]?.filename ?? "");
    await tool("tar", ["-xzf", archive, "-C", folder, "--strip-components", "1"]);
    rmSync(archive);
  });

/** Packages of npm, installed with what they depend on. */
export const npmTools = (...names: string[]): Promise<string> =>
  once(cacheFolder("tools", digestOf(names)), (folder) =>
    tool("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, ...names]),
  );
