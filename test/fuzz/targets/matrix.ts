import { checkMatrix } from "../../../src/commands/shared/package-files.js";
import { scan } from "../../../src/judge/scan.js";
import { resolveTargets } from "../../../src/matrix/targets/targets.js";
import { readNeeds } from "../../../src/wasm/read.js";
import { exampleMatrix } from "../../cli/example-matrix.js";
import { exports, func, i32, imports, module, types } from "../../wasm/bytes.js";
import { jsonMutator } from "../mutators/json.js";
import { bytesOf, sourceOf, textOf } from "../source.js";
import { type FuzzTarget, twice } from "../target.js";

const MATRIX = exampleMatrix();
const WORDS = [
  ...Object.keys(MATRIX),
  ...Object.keys(MATRIX.syscalls),
  ...Object.keys(MATRIX.features),
  ...MATRIX.texts,
];
const P1 = "wasi_snapshot_preview1";
const APP = module(
  types(func([i32, i32, i32, i32], [i32]), func([i32, i32, i32], [i32])),
  imports([P1, "fd_write", 0, 0], [P1, "sock_accept", 0, 1], ["wasix_32v1", "fd_dup2", 0, 1]),
  exports(["_start", 0, 0]),
);
const needs = readNeeds(sourceOf(APP));

/** A matrix of the user's; by one that is accepted, a module can be judged. */
export const target: FuzzTarget = {
  seeds: () => [bytesOf(JSON.stringify(MATRIX))],
  mutate: jsonMutator(WORDS),
  async run(bytes) {
    const read = await twice(() => checkMatrix("matrix.json", textOf(bytes)));
    if (!("value" in read)) return;
    const given = await needs;
    await twice(() => scan({ name: "app.wasm", bytes: APP.length }, given, read.value));
    await twice(() => resolveTargets(["all", "baseline", "docker", "last 2 versions"], read.value));
  },
};
