// Writes dist/types: the declarations that the library's own lead to, once for `import` (.d.ts, since the package is one of
// ES modules) and once for `require` (.d.cts), and those of matrix.json. Run by scripts/package.mjs.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = "dist/types";
const SPECIFIER = /((?:from|import\() ?")(\.[^"]+)\.js"/g;

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
rmSync(TYPES, { recursive: true, force: true });
execFileSync("npx", ["tsc", "-p", "src/tsconfig.json"], { stdio: "inherit" });

const reached = new Set([join(TYPES, "index.d.ts")]);
for (const path of reached) {
  const text = readFileSync(path, "utf8");
  for (const [, , name] of text.matchAll(SPECIFIER)) reached.add(join(dirname(path), `${name}.d.ts`));
  writeFileSync(path.replace(/\.ts$/, ".cts"), text.replaceAll(SPECIFIER, '$1$2.cjs"'));
}
for (const path of readdirSync(TYPES, { recursive: true }).map((path) => join(TYPES, path)))
  if (path.endsWith(".d.ts") && !reached.has(path)) rmSync(path);

// As JSON alone its texts would be any strings and its lists of any length; and a compiler would read a megabyte.
const matrix = (extension, exported) =>
  `import type { Matrix } from "./index.${extension}";\n\ndeclare const matrix: Matrix;\n${exported} matrix;\n`;
writeFileSync(join(TYPES, "matrix.d.ts"), matrix("js", "export default"));
writeFileSync(join(TYPES, "matrix.d.cts"), matrix("cjs", "export ="));
