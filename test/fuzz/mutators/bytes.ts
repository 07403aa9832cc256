import type { Random } from "../random.js";
import type { Mutator } from "../target.js";

/** Numbers at the edges of what LEB128 and fixed fields hold. */
const EDGES = [
  ...[[0], [1], [0x7f], [0x80], [0xff], [0x80, 0x01], [0xff, 0x7f], [0x80, 0x00], [0xff, 0xff, 0xff, 0xff, 0x0f]],
  ...[
    [0xff, 0xff, 0xff, 0xff, 0x7f],
    [0x80, 0x80, 0x80, 0x80, 0x08],
    [0x80, 0x80, 0x80, 0x80, 0x10],
  ],
  ...[
    [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
    [0, 0, 0, 0x80],
    [0xff, 0xff, 0xff, 0x7f],
  ],
].map((one) => Uint8Array.from(one));

type Change = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

const changes: Change[] = [
  (bytes, random) => written(bytes, random.below(bytes.length), [(bytes[0] ?? 0) ^ random.next()]),
  (bytes, random) => {
    const at = random.below(bytes.length);
    return written(bytes, at, [(bytes[at] ?? 0) ^ (1 << random.below(8))]);
  },
  (bytes, random) => {
    const at = random.below(bytes.length);
    return written(bytes, at, [(bytes[at] ?? 0) + random.pick([1, -1, 2, -2, 16, -16])]);
  },
  (bytes, random) => written(bytes, random.below(bytes.length), random.pick(EDGES)),
  (bytes, random) => spliced(bytes, random.below(bytes.length + 1), 0, random.pick(EDGES)),
  (bytes, random) => spliced(bytes, random.below(bytes.length + 1), 0, random.bytes(1 + random.small(8))),
  (bytes, random) => spliced(bytes, random.below(bytes.length), 1 + random.small(16), []),
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  // A piece of itself, or of another, in addition or instead.
  (bytes, random) => spliced(bytes, random.below(bytes.length + 1), 0, piece(bytes, random)),
  (bytes, random) => {
    const given = piece(bytes, random);
    return spliced(bytes, random.below(bytes.length + 1), given.length, given);
  },
  (bytes, random, others) => {
    const given = piece(random.pick(others), random);
    return spliced(bytes, random.below(bytes.length + 1), random.oneIn(2) ? given.length : 0, given);
  },
  // Often, for what grows faster than its input.
  (bytes, random) => {
    const given = piece(bytes, random).subarray(0, 16);
    return spliced(bytes, random.below(bytes.length + 1), 0, repeated(given, 1 << random.below(12)));
  },
];

/** A few changes that know nothing of a format. */
export const mutateBytes: Mutator = (bytes, random, others) => {
  let now = bytes;
  for (let left = 1 + random.small(6); left > 0; left--) now = random.pick(changes)(now, random, others);
  return now;
};

export function spliced(bytes: Uint8Array, at: number, leave: number, given: ArrayLike<number>): Uint8Array {
  const rest = bytes.subarray(Math.min(at + leave, bytes.length));
  const result = new Uint8Array(at + given.length + rest.length);
  result.set(bytes.subarray(0, at));
  result.set(given, at);
  result.set(rest, at + given.length);
  return result;
}

/** Some bytes that stand beside each other. */
export function piece(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  return bytes.subarray(at, at + 1 + random.small(Math.min(bytes.length - at, 512)));
}

function written(bytes: Uint8Array, at: number, given: ArrayLike<number>): Uint8Array {
  return spliced(bytes, at, given.length, given);
}

function repeated(bytes: Uint8Array, count: number): Uint8Array {
  const result = new Uint8Array(bytes.length * count);
  for (let i = 0; i < count; i++) result.set(bytes, i * bytes.length);
  return result;
}
