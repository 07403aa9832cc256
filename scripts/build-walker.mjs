// Compiles the program of src/wasm/code/walker/ from AssemblyScript into src/wasm/code/compiled-walker.ts, unless that
// is there already for these sources.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../src/wasm/code/walker/", import.meta.url));
const result = fileURLToPath(new URL("../src/wasm/code/compiled-walker.ts", import.meta.url));

const options = ["--runtime", "stub", "--noAssert", "-O3", "--enable", "bulk-memory"];

export async function buildWalker() {
  const { version } = JSON.parse(
    readFileSync(new URL("../node_modules/assemblyscript/package.json", import.meta.url), "utf8"),
  );
  const sources = Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .map((name) => name.replaceAll("\\", "/"))
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => [name, readFileSync(folder + name, "utf8")]),
  );
  const digest = createHash("sha256")
    .update(JSON.stringify([version, options, sources]))
    .digest("hex");
  if (existsSync(result) && readFileSync(result, "utf8").includes(digest)) return;
  const asc = await import("assemblyscript/asc");
  let binary;
  const { error, stderr } = await asc.main(["index.ts", "-o", "walker.wasm", ...options], {
    readFile: (name) => sources[name] ?? null,
    writeFile: (name, content) => {
      if (name === "walker.wasm") binary = content;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`the walker does not compile: ${stderr}`, { cause: error });
  writeFileSync(
    result,
    `// Made by scripts/build-walker.mjs from walker/, of digest ${digest}.
/** The program, in base64. */
export const compiled =
  "${Buffer.from(binary).toString("base64")}";
`,
  );
}
