import type { ImageReport } from "../../model/report.js";
import { isWasm } from "./choose-platform.js";
import type { FoundImage } from "./found-image.js";

const VARIANTS = ["module.wasm.image/variant", "run.oci.handler"];

/** What decides which container runtime starts the image as Wasm. */
export function notesOn(image: FoundImage, report: ImageReport): string[] {
  const notes: string[] = [];
  if (report.native) {
    notes.push(
      `${report.entrypoint?.[0]} is a native program (${report.native}): a container runtime starts it without Wasm`,
    );
  }
  if (report.native || !/container image/.test(report.kind) || report.modules.length === 0) return notes;
  if (!report.entrypoint && report.kind === "container image") {
    notes.push("it names no entrypoint: whoever runs it must");
  }
  const variant = VARIANTS.map((key) => image.annotations[key]).find((one) => one !== undefined);
  const forWasm = image.platform !== undefined && isWasm(image.platform);
  if (!forWasm && variant === undefined) {
    const platform = report.platform ? `it is for ${report.platform}` : "it names no platform";
    notes.push(
      `${platform}: runwasi starts what is for wasi/wasm, crun what has the annotation module.wasm.image/variant`,
    );
  }
  return notes;
}
