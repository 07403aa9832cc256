import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import schema from "../src/matrix/matrix.schema.json" with { type: "json" };

const text = readFileSync(resolve(import.meta.dirname, "../ARCHITECTURE.md"), "utf8");

/** Terms with a line of their own in a table of the glossary; `a, b` in one line defines both. */
const defined = new Set(
  [...text.slice(text.indexOf("## Glossary")).matchAll(/^\| ([^|]+) \| [^|\s][^|]* \|/gm)].flatMap(([, terms = ""]) =>
    terms.split(",").map((term) =>
      term
        .replace(/\(.*\)/, "")
        .replaceAll("`", "")
        .trim(),
    ),
  ),
);

/** Names of all properties that a JSON schema declares, at any depth. */
function properties(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const own = "properties" in node && typeof node.properties === "object" ? Object.keys(node.properties ?? {}) : [];
  return [...own, ...Object.values(node).flatMap(properties)];
}

describe("the glossary of ARCHITECTURE.md", () => {
  it.each([...new Set(properties(schema))])("defines the matrix's property %s", (name) => {
    expect(defined).toContain(name);
  });

  it.each([
    ...["syscall", "fact", "probe", "runtime", "observation", "support", "verdict", "target"],
    ...["unknown", "missing", "mismatch", "stub", "hangs", "traps", "broken", "partial", "links", "works", "rejected"],
    ...["runs", "at-risk", "fails"],
  ])("defines the word %s", (word) => {
    expect(defined).toContain(word);
  });

  it("takes no word that has no line", () => {
    expect(defined).not.toContain("widget");
  });
});
