import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";

const HOSTS = resolve(import.meta.dirname, "../../src/runtimes/hosts");
const programs = readdirSync(HOSTS, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".mjs"));

// No compiler reads these, and most run only where their runtime is installed.
it.each(programs)("%s imports only what its neighbours export", (path) => {
  const text = readFileSync(join(HOSTS, path), "utf8");
  const absent = [...text.matchAll(/import \{([^}]*)\} from "(\.[^"]*)"/g)].flatMap(([, names = "", from = ""]) => {
    if (from.includes("workers-wasi/index")) return [];
    const exporting = readFileSync(resolve(HOSTS, dirname(path), from), "utf8");
    return names
      .split(",")
      .map((name) => name.replace(/ as .*/, "").trim())
      .filter((name) => name !== "" && !new RegExp(`export [^\\n]*\\b${name}\\b`).test(exporting))
      .map((name) => `${name} of ${from}`);
  });
  expect(absent).toEqual([]);
});
