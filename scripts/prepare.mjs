// Run by npm after an installation from a checkout or from git. As a git dependency of a global installation, which is what
// pre-commit asks for, npm hands `global` on and so installs nothing here: what the build needs is then fetched first.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

if (!existsSync("node_modules/esbuild")) {
  const { npm_config_global: _, ...env } = process.env;
  const words = ["ci", "--global=false", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  execFileSync("npm", words, { env, stdio: "inherit", shell: process.platform === "win32" });
}
await import("./build.mjs");
