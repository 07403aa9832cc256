import { expect, it } from "vitest";
import { cell } from "../../src/formats/markdown-text.js";

it("calls nobody and links nowhere, whatever a stranger names a thing", () => {
  expect(cell("@octocat, (@org/team)")).toBe("@&#8203;octocat, (@&#8203;org/team)");
  expect(cell("![x](https://example.org) [y](z)")).toBe("![x]&#40;https://example.org) [y]&#40;z)");
  expect(cell("a|b<c\nd")).toBe("a\\|b&lt;c d");
});

it("leaves versions of interfaces as they are", () => {
  expect(cell("wasi:cli/run@0.2.0, `wasi:io/error@0.2.0`")).toBe("wasi:cli/run@0.2.0, `wasi:io/error@0.2.0`");
});
