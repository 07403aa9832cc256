import { expect, it } from "vitest";
import { shorten, startOfWidth, widthOf, withoutCodes } from "../../src/formats/width.js";

it("counts columns: none for a combining mark, two for East Asian letters and emoji", () => {
  expect(["abc", "e\u0301", "日本", "🦀", "→ ✓ …"].map(widthOf)).toEqual([3, 1, 4, 2, 5]);
});

it("cuts at a width and never through a wide letter", () => {
  expect(startOfWidth("日本語", 3)).toBe("日");
});

it("leaves out the middle of what is too long", () => {
  expect(shorten("dist/apps/hello.wasm", 11)).toBe("dist/….wasm");
  expect(shorten("short", 11)).toBe("short");
});

it("drops colours and links", () => {
  expect(withoutCodes("\u001b[32mok\u001b[39m \u001b]8;;https://x.y\u001b\\page\u001b]8;;\u001b\\")).toBe("ok page");
});
