import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import schema from "../../../src/site/exports/data.schema.json" with { type: "json" };
import { dataFiles } from "../../../src/site/exports/data-files.js";
import { homePage } from "../../../src/site/pages/home-page.js";
import { measured, READS, siteOf } from "../fixture.js";

const missing = { "link/wasi/thread-spawn (i32) -> (i32)": "unlinked wasi.thread-spawn" };
const context = siteOf([measured("node", "20.0.0", { ...missing, [READS]: "exited 8" }), measured("wazero", "1.0.0")]);
const files = dataFiles(context);
const json = (path: string) => JSON.parse(files.get(path) ?? "");

test("every file is as its schema says, and a wrong one is not", () => {
  const validate = new Ajv2020({ strict: false }).compile(schema);
  const paths = [...files.keys()].filter((path) => /^data\/(?!schema).*\.json$/.test(path));
  expect(paths).toEqual(expect.arrayContaining(["data/scores.json", "data/preview1.json", "data/wasix.json"]));
  for (const path of paths) expect([path, validate(json(path)), validate.errors]).toEqual([path, true, null]);
  expect(validate({ ...json("data/preview1.json"), rows: [{}] })).toBe(false);
});

test("a score is the number of the start page, and a runtime without the ABI has none", () => {
  const node = json("data/scores.json").runtimes.find(({ id }: { id: string }) => id === "node");
  const home = homePage(context).uses.flatMap(({ runtimes }) => runtimes);
  const cells = home.find(({ runtime }) => runtime === "node")?.cells ?? [];
  expect(node).toMatchObject({ version: "20.0.0", page: "runtime/node.html" });
  expect(node.works.preview1).toBe(cells[0]?.works);
  expect("threads" in node.works).toBe(false);
});

test("the supports of a row stand in the order of the runtimes, as those of the CSV do", () => {
  const { runtimes, rows } = json("data/preview1.json");
  expect(runtimes.map(({ id }: { id: string }) => id)).toEqual(["wazero", "node"]);
  const row = rows.find(({ name }: { name: string }) => name === "fd_read");
  expect(row.support).toEqual(["works", "broken"]);
  expect(files.get("data/preview1.csv")?.split("\r\n").slice(0, 3)).toEqual([
    "module,name,signature,runtime,version,support,flags",
    "wasi_snapshot_preview1,fd_read,(i32) -> (i32),wazero,1.0.0,works,",
    "wasi_snapshot_preview1,fd_read,(i32) -> (i32),node,20.0.0,broken,",
  ]);
});
