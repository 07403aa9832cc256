import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { RULES } from "../../src/formats/rules.js";

it.each(Object.entries(RULES))("rule %s says in sentences what it means", (_id, { title, help, security }) => {
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  expect(help).toMatch(/^[A-Z].*\.$/);
  if (security) expect(Number(security)).toBeGreaterThan(0);
});

it("the documentation lists every rule", () => {
  const text = readFileSync(resolve(import.meta.dirname, "../../docs/ci.md"), "utf8").split("\n## ");
  const section = text.find((part) => part.startsWith("Rules\n")) ?? "";
  const rows = [...section.matchAll(/^\| `([a-z-]+)` \| (.*) \|$/gm)];
  expect(rows.map(([, id, title]) => [id, title])).toEqual(Object.entries(RULES).map(([id, { title }]) => [id, title]));
});
