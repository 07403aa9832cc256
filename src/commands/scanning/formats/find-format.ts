import type { Format } from "../../../formats/format.js";
import { formats } from "../../../formats/index.js";
import { WasiScanError } from "../../../model/errors.js";
import { nearest } from "../../../model/names/nearest-name.js";

/** The format of that name. @throws WasiScanError `bad-usage` that suggests the nearest */
export function findFormat(name: string): Format {
  const format = formats.find((candidate) => candidate.name === name);
  if (format) return format;
  const close = nearest(
    name,
    formats.map((candidate) => candidate.name),
  );
  const known = formats.map((candidate) => candidate.name).join(", ");
  const hint = close ? `Did you mean "${close}"? Known: ${known}.` : `Known: ${known}.`;
  throw new WasiScanError("bad-usage", `unknown format "${name}"`, hint);
}
