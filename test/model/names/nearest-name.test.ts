import { expect, it } from "vitest";
import { nearest } from "../../../src/model/names/nearest-name.js";

const KNOWN = ["fd_read", "fd_write", "path_open", "sock_accept"];

it.each([
  ["fd_raed", "fd_read"],
  ["path_opne", "path_open"],
  ["sock_accept2", "sock_accept"],
])("%s is %s with a typing error", (name, meant) => {
  expect(nearest(name, KNOWN)).toBe(meant);
});

it("a short name allows two errors at most, a long one a third of it", () => {
  expect(nearest("xyz", ["abc"])).toBeUndefined();
  expect(nearest("environ_sizes", ["environ_sizes_get"])).toBe("environ_sizes_get");
  expect(nearest("anything", [])).toBeUndefined();
});

it("never offers the name that was asked for", () => {
  expect(nearest("fd_read", ["fd_read"])).toBeUndefined();
});
