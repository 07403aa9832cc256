// The scan, in a worker of its own, so that the page stays alive. It asks the network for nothing but the parsers that
// it comes with: the page hands it the matrix and the file.

import type { Matrix } from "../../../src/matrix/format.js";
import { WasiScanError } from "../../../src/model/errors.js";
import type { ModuleReport } from "../../../src/model/report.js";
import type { Asked, ModuleView, Question, Reply } from "./conversation.js";
import { restore, save } from "./permalink.js";
import { type Dropped, onlyModules, type Read, readDropped } from "./read-dropped.js";
import { onTargets, printReport, reportOf } from "./report-of.js";
import { type OnTargets, viewOf } from "./view-of.js";

let matrix: Matrix;
let toolVersion = "";
/** What the last question was about. */
let last: Dropped = onlyModules([]);

addEventListener("message", async ({ data }: MessageEvent<Question>) => {
  if (data.kind === "matrix") {
    matrix = JSON.parse(data.text) as Matrix;
    toolVersion = data.toolVersion;
    return;
  }
  postMessage(await replyTo(data));
});

async function replyTo(question: Exclude<Question, { kind: "matrix" }>): Promise<Reply> {
  try {
    if (question.kind === "file") last = await readDropped(question.file);
    if (question.kind === "link") last = onlyModules([await restore(question.saved).catch(damaged)]);
    return await answer(question.asked);
  } catch (error) {
    if (error instanceof WasiScanError) return { kind: "refused", message: error.message, hint: error.hint };
    if (question.kind === "link") return refusal(error);
    const hint = "This is a bug of wasi-scan: please report it with the file.";
    return { kind: "refused", message: `The scan failed: ${(error as Error).message}`, hint };
  }
}

async function answer(asked: Asked): Promise<Reply> {
  const report = reportOf(last, matrix, toolVersion);
  const view = {
    modules: await Promise.all(report.modules.map((module, index) => moduleView(module, last.modules[index] as Read))),
    notes: notesOf(last),
    measured: `Measured on ${report.matrix.platform} up to ${matrix.date}, matrix ${matrix.digest}.`,
  };
  return { kind: "answer", view, json: printReport(report), name: last.modules[0]?.identity.name ?? "" };

  async function moduleView(module: ModuleReport, read: Read): Promise<ModuleView> {
    const own = asked.targets.length > 0 ? judgeOwn(read, asked) : undefined;
    return { ...viewOf(module, own, { report, matrix, targets: asked.targets }), saved: await save(read) };
  }
}

function notesOf({ images, notices, errors }: Dropped): string[] {
  return [
    ...images.map(({ name, kind, platform }) => `${name}: ${kind}${platform ? ` for ${platform}` : ""}.`),
    ...images.flatMap(({ notes }) => notes),
    ...[...notices, ...errors].map(({ message }) => message),
  ];
}

/** A mistyped target is told beside the field; the rest of the answer stays. */
function judgeOwn(read: Read, asked: Asked): OnTargets {
  try {
    return { module: onTargets(read, matrix, asked) };
  } catch (error) {
    if (error instanceof WasiScanError) return { problem: `${error.message}. ${error.hint}` };
    throw error;
  }
}

function damaged(error: unknown): never {
  throw refusalError(error);
}

const refusalError = (cause: unknown): WasiScanError =>
  new WasiScanError("malformed", "This link is damaged or was not made here", "Drop the module itself.", { cause });

function refusal(cause: unknown): Reply {
  const { message, hint } = refusalError(cause);
  return { kind: "refused", message, hint };
}
