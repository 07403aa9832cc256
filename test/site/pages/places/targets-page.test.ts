import { expect, test } from "vitest";
import { targetsPage } from "../../../../src/site/pages/places/targets-page.js";
import { measured, READS, siteOf } from "../../fixture.js";

test("a target shows the engine inside, at the version inside or the nearest measured one", () => {
  const context = siteOf([measured("node", "18.0.0", { [READS]: "exited 8" }), measured("node", "20.0.0")]);
  context.matrix.targets = {
    fixed: { about: "a", engines: [{ runtime: "node", version: "19.0.0", as: "Node 19" }] },
    newest: { about: "b", engines: [{ runtime: "node" }, { runtime: "nobody" }] },
  };
  const { targets } = targetsPage(context);
  expect(
    targets.map(({ name, engines }) => [
      name,
      engines.map(({ version, measured: at, nearest, cells }) => [version, at, nearest, cells[0]?.works]),
    ]),
  ).toEqual([
    ["fixed", [["Node 19", "18.0.0", true, 0]]],
    ["newest", [["the newest", "20.0.0", false, 1]]],
  ]);
});
