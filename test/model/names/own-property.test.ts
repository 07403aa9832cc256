import { expect, it } from "vitest";
import { ownProperty } from "../../../src/model/names/own-property.js";

it.each(["constructor", "toString", "hasOwnProperty", "__proto__"])("%s is not found in a table without it", (name) => {
  expect(ownProperty({ fd_read: 1 }, name)).toBeUndefined();
});

it("what a table has is found, and nothing where there is no table", () => {
  expect(ownProperty({ fd_read: 1 }, "fd_read")).toBe(1);
  expect(ownProperty(undefined, "fd_read")).toBeUndefined();
});
