import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readInputs } from "../action/arguments.mjs";

const ROOT = resolve(import.meta.dirname, "..");
const action = parse(readFileSync(resolve(ROOT, "action.yml"), "utf8"));

describe("the inputs of the Action", () => {
  it("set nothing where they are not set, so that the configuration decides", () => {
    expect(readInputs({})).toEqual({ words: [], folder: "." });
    const empty = Object.fromEntries(Object.keys(action.inputs).map((name) => [`INPUT_${name.toUpperCase()}`, ""]));
    expect(readInputs(empty)).toEqual({ words: [], folder: "." });
    expect(Object.values(action.inputs).filter((one) => "default" in (one as object))).toEqual([]);
  });

  it("become options one by one; lists are lines", () => {
    const env = {
      INPUT_INPUTS: "a.wasm\n\n  -b.wasm\n",
      INPUT_TARGETS: "wasmtime >= 36\nnode 22",
      INPUT_REPORT: "sarif=a.sarif",
      "INPUT_FAIL-ON": "warning",
      "INPUT_ALLOW-UNKNOWN": "true",
      INPUT_STRICT: "false",
      "INPUT_WORKING-DIRECTORY": "sub",
    };
    expect(readInputs(env)).toEqual({
      words: [
        "--target=wasmtime >= 36",
        "--target=node 22",
        "--report=sarif=a.sarif",
        "--fail-on=warning",
        "--allow-unknown",
        "--",
        "a.wasm",
        "-b.wasm",
      ],
      folder: "sub",
    });
  });

  it.each(Object.keys(action.inputs))("%s changes something when it is set", (name) => {
    expect(readInputs({ [`INPUT_${name.toUpperCase()}`]: "true" })).not.toEqual(readInputs({}));
  });

  it("that are neither true nor false are a mistake", () => {
    expect(() => readInputs({ INPUT_STRICT: "yes" })).toThrow('the input strict is "yes": write true or false');
  });
});

it("the Action runs on a Node that GitHub still has, from a file that is there", () => {
  expect(action.runs.using).toBe("node24");
  expect(readFileSync(resolve(ROOT, action.runs.main), "utf8")).toContain("readInputs(process.env)");
});
