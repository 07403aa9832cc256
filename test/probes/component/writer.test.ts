import { describe, expect, test } from "vitest";
import type { InterfaceFact, InterfaceRelease } from "../../../src/model/facts.js";
import type { ComponentItem } from "../../../src/model/needs.js";
import { builtinOf } from "../../../src/probes/component/builtins.js";
import { linkComponent } from "../../../src/probes/component/link-component.js";
import { parseWit, parseWitFunction } from "../../../src/probes/component/wit-text.js";
import { releaseOf } from "../../../src/probes/component/writer.js";
import { readNeeds } from "../../../src/wasm/read.js";
import { interfaces, realProbes } from "../compiled.js";

const known = new Map(interfaces.map((fact) => [fact.name, fact]));

async function read(bytes: Uint8Array) {
  const source = {
    name: "probe",
    size: bytes.length,
    read: async (at: number, n: number) => bytes.subarray(at, at + n),
  };
  const { component, features } = await readNeeds(source);
  if (!component) throw new Error("no component");
  return { ...component, features };
}

/** As the reader lists it, without the version that stands in each name. */
const unversioned = (items: ComponentItem[], version: string) =>
  JSON.parse(JSON.stringify(items).replaceAll(`@${version}`, "")) as ComponentItem[];

const listed = ({ types, functions }: InterfaceRelease) => ({
  types,
  functions: functions.map(({ name, signature }) => ({ name, signature })),
});

const released = interfaces.flatMap((fact) =>
  fact.releases.map((release) => [`${fact.name}@${release.until}`, fact] as const),
);

describe("a component that is written from facts", () => {
  test.each(released)("has all of %s, with its types", async (full, { name }) => {
    const version = full.slice(full.indexOf("@") + 1);
    const release = releaseOf(known.get(name), version) as InterfaceRelease;
    const bytes = linkComponent([{ name, functions: release.functions, types: true }], version, known);
    const imported = unversioned((await read(bytes)).imports, version).find((one) => one.name === name);
    expect(imported).toMatchObject(listed(release));
  });

  test("imports with one function the types that it stands on, and no others", async () => {
    const name = "wasi:filesystem/preopens";
    const { functions } = releaseOf(known.get(name), "0.2.3") as InterfaceRelease;
    const { imports } = await read(linkComponent([{ name, functions, types: false }], "0.2.3", known));
    expect(imports.map((one) => [one.name, one.functions?.length, one.types?.map((type) => type.name)])).toEqual([
      ["wasi:filesystem/types@0.2.3", 0, ["descriptor"]],
      ["wasi:filesystem/preopens@0.2.3", 1, ["descriptor"]],
    ]);
  });

  test("is started by wasi:cli/run, of 0.3 by an async one", async () => {
    const of2 = await read(linkComponent([], "0.2.7", known));
    expect(of2.exports).toMatchObject([{ name: "wasi:cli/run@0.2.0", functions: [{ signature: "func() -> result" }] }]);
    expect(of2.features).toEqual(["component-model"]);
    const of3 = await read(linkComponent([], "0.3.0", known));
    expect(of3.exports).toMatchObject([{ functions: [{ signature: "async func() -> result" }] }]);
  });

  test("uses type indices of more than one byte rightly", async () => {
    const names = Array.from({ length: 200 }, (_, i) => `t${i}`);
    const fact: InterfaceFact = {
      name: "wasi:a/b",
      releases: [
        {
          since: "0.2.0",
          until: "0.2.0",
          types: names.map((name) => ({ name, definition: `record { ${name}: u8 }` })),
          functions: [{ name: "f", signature: "func(x: t31, y: t63, z: t150) -> list<t199>" }],
          sources: [],
        },
      ],
    };
    const wanted = [{ name: fact.name, functions: fact.releases[0]?.functions ?? [], types: true }];
    const { imports } = await read(linkComponent(wanted, "0.2.0", new Map([[fact.name, fact]])));
    expect(imports[0]?.functions).toEqual(fact.releases[0]?.functions);
  });
});

describe("what the Canonical ABI has of itself", () => {
  test.each(["[stream-read]u8", "[future-read]error-code", "[waitable-set-wait]"])("is %s", (name) => {
    expect(builtinOf(name)).toBeDefined();
  });

  test.each(["[constructor]fields", "[method]fields.get", "[resource-drop]pollable", "now"])("is not %s", (name) => {
    expect(builtinOf(name)).toBeUndefined();
  });
});

describe("the text of WIT", () => {
  test.each(["list<", "record { a }", "func()", "u8 u8", "", "tuple<u8"])("%j is not a type", (text) => {
    expect(() => parseWit(text)).toThrow(/expected/);
  });

  test("of a function tells its parameters and result", () => {
    expect(parseWitFunction("async func(a: u8, b-c: list<string>) -> result<_, e>")).toEqual({
      async: true,
      params: [
        ["a", { kind: "name", name: "u8" }],
        ["b-c", { kind: "made", of: "list", args: [{ kind: "name", name: "string" }] }],
      ],
      result: { kind: "made", of: "result", args: [undefined, { kind: "name", name: "e" }] },
    });
  });
});

describe("the link probes of components", () => {
  test("import every interface of every version, alone or with its package", async () => {
    const { probes } = await realProbes(({ id }) => id.startsWith("link/wasi:"));
    const seen = new Set<string>();
    for (const { generate } of probes) {
      const { imports, exports } = await read((generate as () => Uint8Array)());
      for (const { name, functions = [], types = [] } of [...imports, ...exports]) {
        if (functions.length + types.length > 0) seen.add(name);
      }
    }
    const wanted = interfaces.flatMap(({ name, exported, releases }) =>
      exported && name !== "wasi:cli/run"
        ? []
        : releases.flatMap(({ since, until }) => [`${name}@${since}`, `${name}@${until}`]),
    );
    expect(wanted.filter((name) => !seen.has(name))).toEqual([]);
    for (let patch = 0; patch <= 12; patch++) expect(seen).toContain(`wasi:filesystem/types@0.2.${patch}`);
    // Every probe is run in every version of every runtime that loads components.
    expect(probes.length).toBeLessThanOrEqual(250);
  });
});
