// accuracy.ts as a program, built beside the host programs that it starts: `npm run accuracy [-- options]`.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = `${root}dist/accuracy.mjs`;
await build({
  entryPoints: [fileURLToPath(new URL("accuracy.ts", import.meta.url))],
  outfile: program,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "warning",
});
process.exitCode =
  spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: "inherit", cwd: root }).status ?? 1;
