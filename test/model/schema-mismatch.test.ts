import { describe, expect, it } from "vitest";
import { type Schema, schemaMismatch } from "../../src/model/schema-mismatch.js";

const schema: Schema = {
  type: "object",
  required: ["name"],
  additionalProperties: false,
  properties: {
    name: { type: "string", pattern: "^[a-z]+$" },
    kind: { enum: ["a", "b"] },
    parts: { type: "array", items: { $ref: "#/$defs/part" } },
  },
  $defs: { part: { type: ["integer", "null"], minimum: 0 } },
};

describe("where a value is not as its schema says", () => {
  it.each([
    [null, "$: must be an object"],
    [[], "$: must be an object"],
    [{}, '$: has no "name"'],
    [{ name: 1 }, "$.name: must be a string"],
    [{ name: "A" }, "$.name: must match ^[a-z]+$"],
    [{ name: "a", other: 1 }, '$: has "other", which is not known'],
    [{ name: "a", kind: "c" }, '$.kind: must be one of "a", "b"'],
    [{ name: "a", parts: [1, null, 1.5] }, "$.parts[2]: must be an integer or null"],
    [{ name: "a", parts: [-1] }, "$.parts[0]: must be at least 0"],
    [JSON.parse('{ "name": "a", "__proto__": 1 }'), '$: has "__proto__", which is not known'],
  ])("%j: %s", (value, place) => {
    expect(schemaMismatch(value, schema)).toBe(place);
  });

  it("is nowhere in one that is", () => {
    expect(schemaMismatch({ name: "a", kind: "b", parts: [0, null] }, schema)).toBeUndefined();
  });
});
