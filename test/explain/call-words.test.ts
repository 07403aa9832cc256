import { resolve } from "node:path";
import { expect, test } from "vitest";
import { aboutCall } from "../../src/explain/call-words.js";
import { readSyscallFacts } from "../../src/matrix/files/facts-files.js";
import { readInterfaceFacts } from "../../src/matrix/files/interface-files.js";

const matrix = resolve(import.meta.dirname, "../../matrix");

test("every syscall and every interface on file has a sentence", () => {
  const names = [...readSyscallFacts(matrix), ...readInterfaceFacts(matrix)].map(({ name }) => name);
  expect(names.length).toBeGreaterThan(400);
  expect(names.filter((name) => aboutCall(name) === undefined)).toEqual([]);
});

test("a revision has the sentence of its function, an unknown name none", () => {
  expect(aboutCall("sock_accept_v2")).toBe(aboutCall("sock_accept"));
  expect(aboutCall("constructor")).toBeUndefined();
});
