// Programs of the tests are in TypeScript as the product is, and built beside the host programs that they start.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Bundles a program of test/, named by its path there without the ending, into dist/; gives the path of the bundle. */
export async function buildProgram(source, name) {
  const outfile = `${root}dist/${name}.mjs`;
  await build({
    entryPoints: [`${root}test/${source}.ts`],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  return outfile;
}
