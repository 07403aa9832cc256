// accuracy.ts as a program: `npm run accuracy [-- options]`.
import { spawnSync } from "node:child_process";
import { buildProgram, root } from "../build-program.mjs";

const program = await buildProgram("accuracy/accuracy", "accuracy");
process.exitCode =
  spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: "inherit", cwd: root }).status ?? 1;
