import { describe, expect, it } from "vitest";
import { printable, printableData } from "../../src/formats/printable.js";

describe("a printable text", () => {
  it("is an ordinary text as it is", () => {
    const text = "wazero 1.12.0: “works” – Ünïcode, 日本語, 🙂\n  $ a::b\n";
    expect(printable(text)).toBe(text);
  });

  it.each([
    ["an escape code", "a\u001b[2Jb", "a\\u001b[2Jb"],
    ["a carriage return", "safe\rfake", "safe\\u000dfake"],
    ["a tab", "a\tb", "a\\u0009b"],
    ["DEL and C1", "\u007f\u009b31m", "\\u007f\\u009b31m"],
    ["a text direction", "\u202egnp.exe", "\\u202egnp.exe"],
    ["a character without width", "fd\u200b_read\ufeff", "fd\\u200b_read\\ufeff"],
    ["a separator of lines", "a\u2028b", "a\\u2028b"],
  ])("shows %s", (_what, text, expected) => expect(printable(text)).toBe(expected));

  it.each([
    ["::set-output name=a::b", "\\u003a:set-output name=a::b"],
    ["fine\n  ::error::x", "fine\n  \\u003a:error::x"],
    ["x ##[group]y", "x #\\u0023[group]y"],
    ["##vso[task.setvariable]", "#\\u0023vso[task.setvariable]"],
  ])("is no command in a CI log: %j", (text, expected) => expect(printable(text)).toBe(expected));

  it("keeps lines that are meant as commands", () => {
    expect(printable("::error file=a::b\n", { commands: true })).toBe("::error file=a::b\n");
  });

  it("keeps our colours and hyperlinks, and nothing else that begins with an escape", () => {
    const own = "\u001b[1mbold\u001b[22m \u001b]8;;https://example.org/\u001b\\here\u001b]8;;\u001b\\";
    expect(printable(own, { coloured: true })).toBe(own);
    expect(printable("\u001b[2J\u001b]0;title\u0007", { coloured: true })).toBe("\\u001b[2J\\u001b]0;title\\u0007");
    expect(printable("\u001b[31m::error::", { coloured: true })).toBe("\u001b[31m\\u003a:error::");
  });

  it("is the same JSON in another spelling", () => {
    const value = { "a\u202e": ["\u009b\\\u007f", "x\n::y", "##[z]"] };
    const text = printable(JSON.stringify(value));
    expect(text).toMatch(/^[ -~]*$/);
    expect(JSON.parse(text)).toEqual(value);
  });

  it("takes no longer for many empty lines", () => {
    expect(printable("\n".repeat(200_000))).toHaveLength(200_000);
  });
});

describe("printable data", () => {
  it("stands in one line, in keys and values of any depth", () => {
    expect(printableData({ "a\nb": [{ name: "x\u001b\ny" }, 1, null] })).toEqual({
      "a\\nb": [{ name: "x\\u001b\\ny" }, 1, null],
    });
  });

  it("is not copied where it is ordinary", () => {
    const data = { modules: [{ name: "app.wasm" }], errors: [] };
    expect(printableData(data)).toBe(data);
  });
});
