import { describe, expect, it } from "vitest";
import { interfaces } from "../probes/compiled.js";
import { returnedBy } from "./returned-fields.js";

const facts = new Map(interfaces.map((fact) => [fact.name, fact]));
const of = (module: string, type: string) => returnedBy(module, `func() -> ${type}`, facts);
const printed = (module: string, type: string) =>
  of(module, type).fields.map(({ role, at, bytes, where }) =>
    [`${role} ${at}:${bytes}`, ...where.map((one) => `${one.at}=${one.is}`)].join(" if "),
  );

describe("what a function returns can be another", () => {
  it.each([
    ["a number", "u64", ["value 0:8"]],
    ["a bool", "bool", ["case 0:1"]],
    ["no handle", "output-stream", []],
    ["text, and its length", "string", ["content 0:4", "length 4:4"]],
    ["of a list of lists the length alone", "list<string>", ["length 4:4"]],
    ["fields of a tuple where they are aligned", "tuple<u8, u32>", ["value 0:1", "value 4:4"]],
    ["which case, and what stands in each", "option<u64>", ["case 0:1", "value 8:8 if 0=1"]],
    [
      "an error, without its details",
      "result<list<u8>, stream-error>",
      ["case 0:1", "content 4:4 if 0=0", "length 8:4 if 0=0", "value 4:1 if 0=1"],
    ],
  ])("%s", (_case, type, fields) => {
    expect(printed("wasi:io/streams@0.2.0", type)).toEqual(fields);
  });

  it("through the names of other interfaces", () => {
    expect(printed("wasi:filesystem/types@0.2.0", "option<datetime>")).toEqual([
      "case 0:1",
      "value 8:8 if 0=1",
      "value 16:4 if 0=1",
    ]);
  });

  it("has the size that the Canonical ABI gives it", () => {
    expect(of("wasi:filesystem/types@0.2.0", "result<descriptor-stat, error-code>").bytes).toBe(104);
    expect(of("wasi:sockets/udp@0.2.0", "result<ip-socket-address, error-code>").bytes).toBe(36);
  });

  it("says which resource a handle is of", () => {
    expect(of("wasi:io/streams@0.2.0", "pollable").resource).toBe("pollable");
    expect(of("wasi:http/types@0.2.0", "own<headers>").resource).toBe("fields");
    expect(of("wasi:http/types@0.2.0", "headers").resource).toBe("fields");
  });
});
