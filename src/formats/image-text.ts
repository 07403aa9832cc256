import type { ImageReport } from "../model/report.js";
import type { Colours } from "./colours.js";
import { size } from "./size.js";
import { wrap } from "./wrap.js";

/** `app.tar · container image, wasi/wasm · starts /app.wasm · 12 kB, unpacked 24 kB`, and what a user should know. */
export function renderImage(image: ImageReport, width: number, c: Colours): string[] {
  const { kind, platform, entrypoint, bytes } = image;
  const headline = [
    c.bold(image.name),
    platform ? `${kind}, ${platform}` : kind,
    ...(entrypoint ? [`starts ${entrypoint.join(" ")}`] : []),
    `${size(bytes.packed)}, unpacked ${size(bytes.unpacked)}`,
  ].join(" · ");
  return [headline, ...image.notes.flatMap((note) => wrap(note, width, "note: ", "  "))];
}
