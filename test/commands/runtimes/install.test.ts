import { expect, it } from "vitest";
import { versionsOf } from "../../../src/commands/runtimes/install.js";
import { runtimes } from "../../../src/runtimes/index.js";

const names = (spec: string) => versionsOf(spec).map(({ runtime, version }) => `${runtime.id}@${version}`);

it("asks for the newest version, a named one, or with @all every one", () => {
  expect(names("wazero")).toEqual(names("wazero@all").slice(0, 1));
  expect(names("wazero@1.6.0")).toEqual(["wazero@1.6.0"]);
  expect(names("wazero@all")).toContain("wazero@1.6.0");
});

it("asks for nothing that is built from source unless it is named", () => {
  expect(names("all")).toContain("wazero@1.6.0");
  expect(names("all").filter((name) => /^(wasmer|wasmi)@/.test(name))).toEqual([]);
  expect(names("wasmer@all").length).toBeGreaterThan(1);
});

it("asks for one version of every other runtime as newest", () => {
  const ready = runtimes.filter(({ buildSeconds }) => buildSeconds === undefined);
  expect(names("newest")).toHaveLength(ready.length);
});
