import { createReadStream } from "node:fs";
import { fileProblem } from "../file-problem.js";

/** A file as a stream, whose errors say what the user can do. */
export async function* reading(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 256 * 1024 });
  } catch (error) {
    throw fileProblem(path, error);
  }
}
