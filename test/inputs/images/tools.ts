import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** Where `go install` puts programs, too. */
const PLACES = [...(process.env.PATH ?? "").split(delimiter), join(homedir(), "go/bin")];

/** The path of a tool that builds, copies or serves images; undefined where it is not installed. */
export const findTool = (name: string): string | undefined =>
  PLACES.map((place) => join(place, name)).find((path) => existsSync(path));

/** Runs one quietly. What it prints is in the error if it fails. */
export function run(name: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): string {
  const env = { ...process.env, ...options.env };
  return execFileSync(findTool(name) as string, args, { ...options, env, encoding: "utf8", stdio: "pipe" });
}
