// npm run sizes [-- --dry-run]: see sizes.ts
import { spawnSync } from "node:child_process";
import { buildProgram } from "../build-program.mjs";

const program = await buildProgram("sizes/sizes", "sizes");
process.exit(spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1);
