import { unsigned } from "../../../src/rewrite/instructions.js";
import type { Random } from "../random.js";
import type { Mutator } from "../target.js";
import { mutateBytes, piece, spliced } from "./bytes.js";

interface Section {
  id: number;
  body: Uint8Array;
}

const HEAD = 8;
const CODE = 10;
const CUSTOM = 0;
/** What a component nests: a core module, a component. */
const NESTED = [1, 4];

/**
 * Changes within sections, whose sizes are written anew, so that what lies behind the change is still read; and
 * whole sections that go, come from others or change places. Now and then the bytes as they are.
 */
export const mutateWasm: Mutator = (bytes, random, others) => {
  if (random.oneIn(5)) return mutateBytes(bytes, random, others);
  const sections = sectionsOf(bytes);
  if (sections.length === 0) return mutateBytes(bytes, random, others);
  const at = random.below(sections.length);
  const chosen = sections[at] as Section;
  switch (random.below(10)) {
    case 0:
      sections.splice(at, 1);
      break;
    case 1: {
      const more = sectionsOf(random.pick(others));
      if (more.length > 0) sections.splice(at, random.below(2), random.pick(more));
      break;
    }
    case 2: {
      const other = random.below(sections.length);
      [sections[at], sections[other]] = [sections[other] as Section, chosen];
      break;
    }
    case 3:
      sections.splice(at, 0, { id: CUSTOM, body: customOf(random, others) });
      break;
    case 4:
      sections[at] = { id: random.oneIn(4) ? random.below(16) : chosen.id, body: chosen.body };
      break;
    default:
      sections[at] = { id: chosen.id, body: changed(bytes, chosen, random, others) };
  }
  return joined(bytes.subarray(0, HEAD), sections);
};

function changed(whole: Uint8Array, { id, body }: Section, random: Random, others: readonly Uint8Array[]): Uint8Array {
  const component = whole[6] === 1;
  const same = others.flatMap((one) =>
    (one[6] === whole[6] ? sectionsOf(one).filter((s) => s.id === id) : []).map((s) => s.body),
  );
  const alike = same.length > 0 ? same : [body];
  if (component && NESTED.includes(id)) return mutateWasm(body, random, alike);
  if (!component && id === CODE && !random.oneIn(4)) return changedFunction(body, random, alike);
  return mutateBytes(body, random, alike);
}

/** A change in one function, whose size is written anew. */
function changedFunction(body: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  const [count, start] = leb(body, 0);
  const found: [at: number, from: number, to: number][] = [];
  for (let at = start; found.length < count && at < body.length; ) {
    const [size, from] = leb(body, at);
    found.push([at, from, from + size]);
    at = from + size;
  }
  if (found.length === 0) return mutateBytes(body, random, others);
  const [at, from, to] = random.pick(found);
  const now = mutateBytes(body.subarray(from, to), random, others);
  return spliced(body, at, to - at, [...unsigned(now.length), ...now]);
}

const NAMES = [
  "name",
  "producers",
  "target_features",
  "dylink.0",
  "linking",
  "component-name",
  "metadata.code.branch_hint",
];

function customOf(random: Random, others: readonly Uint8Array[]): Uint8Array {
  const name = new TextEncoder().encode(random.pick(NAMES));
  return Uint8Array.from([name.length, ...name, ...piece(random.pick(others), random)]);
}

/** As far as they can be distinguished; what is left over belongs to the last one. */
export function sectionsOf(bytes: Uint8Array): Section[] {
  const sections: Section[] = [];
  for (let at = HEAD; at < bytes.length; ) {
    const [size, from] = leb(bytes, at + 1);
    sections.push({ id: bytes[at] as number, body: bytes.subarray(from, from + size) });
    at = from + size;
  }
  return sections;
}

export function joined(head: Uint8Array, sections: Section[]): Uint8Array {
  const parts = sections.flatMap(({ id, body }) => [Uint8Array.from([id, ...unsigned(body.length)]), body]);
  return new Uint8Array(Buffer.concat([head, ...parts]));
}

/** The number and where it ends; what cannot be read is 0. */
function leb(bytes: Uint8Array, at: number): [value: number, end: number] {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = bytes[at + i] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return [value, at + i + 1];
  }
  return [value, at + 5];
}
