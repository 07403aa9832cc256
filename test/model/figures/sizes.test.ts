import { expect, test } from "vitest";
import { timesSmaller } from "../../../src/model/figures/sizes.js";

test("a ratio has two digits, and is below 1 where the Wasm is the larger one", () => {
  expect(timesSmaller(1000, 3149)).toBe(3.1);
  expect(timesSmaller(2000, 1000)).toBe(0.5);
});
