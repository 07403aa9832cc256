import { expect, it } from "vitest";
import { toVersions } from "../../src/commands/runtimes.js";

const names = (spec: string) => toVersions(spec).map(({ runtime, version }) => `${runtime.id}@${version}`);

it("installs the newest version, a named one, or with @all every one", () => {
  expect(names("wazero")).toEqual(names("wazero@all").slice(0, 1));
  expect(names("wazero@1.6.0")).toEqual(["wazero@1.6.0"]);
  expect(names("wazero@all")).toContain("wazero@1.6.0");
});

it("builds nothing from source unless it is named", () => {
  expect(names("all")).toContain("wazero@1.6.0");
  expect(names("all").filter((name) => /^(wasmer|wasmi)@/.test(name))).toEqual([]);
  expect(names("wasmer@all").length).toBeGreaterThan(1);
});
