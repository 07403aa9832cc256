import { type Input, listInputs } from "../../../inputs/index.js";
import { scan } from "../../../judge/scan.js";
import type { Matrix } from "../../../matrix/format.js";
import { resolveTargets } from "../../../matrix/targets/targets.js";
import { WasiScanError } from "../../../model/errors.js";
import type { Verdict } from "../../../model/report.js";
import type { Configuration } from "../../../model/runtime.js";
import { wagiHost } from "../../../runtimes/index.js";
import { readNeeds } from "../../../wasm/read.js";
import { printError, writeOut } from "../../shared/output.js";
import { loadMatrix } from "../../shared/package-files.js";
import { type Chosen, selectInstalled } from "../../shared/select-runtimes.js";
import { sourceOf } from "../one-module.js";
import { givenInput, type JobOptions, withModule } from "../run-job.js";
import { answerOf } from "./answer.js";
import { type RouteLine, renderRoutes } from "./report.js";
import { argvOf, pathFor, takes, variablesOf } from "./request.js";

/** The engine of WAGI 0.8. */
const ENGINE = "wasmtime-py@0.35.0";

interface Options extends JobOptions {
  matrix?: string;
  showOutput?: boolean;
}

/**
 * Answers a request on each route of WAGI's modules.toml, or one on the first route that takes it.
 *
 * @param target path and query of that one
 * @returns exit status: 1 if a prediction was wrong, 2 if a module cannot be read
 */
export async function runManifest(
  path: string,
  target: string | undefined,
  options: Options,
  json: boolean,
): Promise<number> {
  const matrix = loadMatrix(options.matrix);
  const routes = await routesOf(path, target);
  const [engine] = (await selectInstalled([ENGINE])) as [Chosen];
  const lines: RouteLine[] = [];
  let unread = 0;
  for (const route of routes) {
    try {
      lines.push(await runRoute(route, target, engine, options, matrix));
    } catch (error) {
      if (!(error instanceof WasiScanError)) throw error;
      printError(error.message, error.hint);
      unread++;
    }
  }
  writeOut(renderRoutes(path, lines, { json, output: options.showOutput === true }));
  return unread > 0 ? 2 : lines.some(({ agreement }) => agreement === "wrong") ? 1 : 0;
}

async function routesOf(path: string, target: string | undefined): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const input of listInputs(path, ({ kind, message, hint }) => printError(`${kind}: ${message}`, hint))) {
    inputs.push(input);
  }
  if (inputs.some(({ targets }) => targets !== undefined && targets[0] !== "wagi")) {
    const hint = "Name one of its modules, or scan it.";
    throw new WasiScanError("bad-usage", `${path}: of manifests, only WAGI's modules.toml can be run`, hint);
  }
  if (target === undefined) return inputs;
  const [wanted = ""] = target.split("?");
  const found = inputs.find(({ source }) => takes(source?.entry ?? "", wanted));
  if (found) return [found];
  const routes = inputs.map(({ source }) => source?.entry).join(", ");
  throw new WasiScanError("bad-usage", `${path}: no route takes ${target}`, `Routes: ${routes}.`);
}

async function runRoute(
  input: Input,
  target: string | undefined,
  engine: Chosen,
  options: Options,
  matrix: Matrix,
): Promise<RouteLine> {
  const opened = await input.open();
  const bytes = await opened.read(0, opened.size);
  await opened.close();
  const module = { name: input.name, bytes };
  const predicted = await predictOn(module, matrix);
  const route = input.source?.entry ?? "";
  const request = { target: target ?? pathFor(route), body: await givenInput() };
  const own = {
    host: wagiHost(engine.installed, input.entrypoint ?? "_start"),
    args: argvOf(request),
    env: variablesOf(route, request),
  };
  const plain = engine.runtime.configurations[0] as Configuration;
  const result = await withModule(bytes, [], options, matrix, (runOn) => runOn(engine, plain, own));
  return { route, module: input.name, line: input.source?.line ?? 1, ...answerOf(result, predicted) };
}

/** With the code read, because whether it exits decides. */
async function predictOn(module: { name: string; bytes: Uint8Array }, matrix: Matrix): Promise<Verdict> {
  const needs = await readNeeds(sourceOf(module), { exits: true });
  const { targets, places } = resolveTargets(["wagi"], matrix);
  const { verdicts } = scan({ name: module.name, bytes: module.bytes.length }, needs, matrix, { targets, places });
  return verdicts[0]?.verdict ?? "unknown";
}
