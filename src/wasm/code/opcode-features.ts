import type { Walker } from "./walker.js";
import { walkerFeatures } from "./walker-findings.js";

/** First and last opcode, and the feature that brought them. */
type Range = [first: number, last: number, feature: string];

const plain: Range[] = [
  [0x06, 0x07, "legacy-exceptions"],
  // Both forms of exception handling throw with the same instruction.
  [0x08, 0x08, "tags"],
  [0x09, 0x09, "legacy-exceptions"],
  [0x0a, 0x0a, "exceptions"],
  [0x12, 0x13, "tail-call"],
  [0x14, 0x15, "function-references"],
  [0x18, 0x19, "legacy-exceptions"],
  [0x1c, 0x1c, "reference-types"],
  [0x1f, 0x1f, "exceptions"],
  [0x25, 0x26, "reference-types"],
  [0xc0, 0xc4, "sign-extension"],
  [0xd0, 0xd2, "reference-types"],
  [0xd3, 0xd3, "gc"],
  [0xd4, 0xd6, "function-references"],
  [0xe0, 0xe6, "stack-switching"],
];

const prefixed: Record<number, Range[]> = {
  251: [
    [0x00, 0x1e, "gc"],
    [0x20, 0x26, "custom-descriptors"],
  ],
  252: [
    [0x00, 0x07, "saturating-float-to-int"],
    [0x08, 0x0e, "bulk-memory"],
    [0x0f, 0x11, "reference-types"],
    [0x12, 0x12, "memory-control"],
    [0x13, 0x16, "wide-arithmetic"],
  ],
  253: [
    [0x00, 0xff, "simd"],
    [0x100, 0x113, "relaxed-simd"],
  ],
  254: [
    [0x00, 0x03, "atomics"],
    [0x04, 0x04, "shared-everything-threads"],
    [0x10, 0x4e, "atomics"],
    [0x4f, 0x72, "shared-everything-threads"],
  ],
};

/** The features that the instructions show which were met, those behind their opcodes included. */
export function featuresOf(walker: Walker): Set<string> {
  const met = walker.met();
  const found = new Set(walkerFeatures.filter((_, number) => met.features[number]));
  note(met.plain, plain, found);
  for (const [prefix, ranges] of Object.entries(prefixed)) note(met.prefixed(Number(prefix)), ranges, found);
  return found;
}

/** Code that writes tables can move a function from any into any: table.set, table.copy, table.grow, table.fill. */
export function codeWritesTables(walker: Walker): boolean {
  const { plain, prefixed } = walker.met();
  const miscellaneous = prefixed(0xfc);
  return [plain[0x26], miscellaneous[0x0e], miscellaneous[0x0f], miscellaneous[0x11]].some(Boolean);
}

function note(met: Uint8Array, ranges: Range[], found: Set<string>): void {
  for (const [first, last, feature] of ranges) {
    if (met.subarray(first, last + 1).includes(1)) found.add(feature);
  }
}
