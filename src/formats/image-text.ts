import type { ImageReport } from "../model/report.js";
import type { Colours } from "./colours.js";
import { size } from "./size.js";
import { wrap } from "./wrap.js";

/** `app.tar · container image, wasi/wasm · starts /app.wasm · 12 kB, unpacked 24 kB`, and what a user should know. */
export function renderImage(image: ImageReport, width: number, c: Colours): string[] {
  const { kind, platform, entrypoint, bytes, compared } = image;
  const headline = [
    c.bold(image.name),
    platform ? `${kind}, ${platform}` : kind,
    ...(entrypoint ? [`starts ${entrypoint.join(" ")}`] : []),
    `${size(bytes.packed)}, unpacked ${size(bytes.unpacked)}`,
  ].join(" · ");
  return [
    headline,
    ...(compared ? wrap(comparison(compared), width, "", "  ") : []),
    ...image.notes.flatMap((note) => wrap(note, width, "note: ", "  ")),
  ];
}

/** `python.tar (linux/amd64): 51.0 MB, unpacked 125.0 MB: 2117.3 and 5187.0 times as large` */
function comparison({ name, platform, bytes, ratio }: NonNullable<ImageReport["compared"]>): string {
  const where = platform ? `${name} (${platform})` : name;
  const sizes = `${size(bytes.packed)}, unpacked ${size(bytes.unpacked)}`;
  return `${where}: ${sizes}: ${ratio.packed} and ${ratio.unpacked} times as large`;
}
