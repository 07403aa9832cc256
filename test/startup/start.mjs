// npm run startup [-- [--rounds n] [--dry-run] [runtime…]]: see startup.ts
import { spawnSync } from "node:child_process";
import { buildProgram } from "../build-program.mjs";

const program = await buildProgram("startup/startup", "startup");
process.exit(spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1);
