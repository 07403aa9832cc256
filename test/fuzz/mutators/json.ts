import type { Random } from "../random.js";
import { bytesOf, textOf } from "../source.js";
import type { Mutator } from "../target.js";
import { textMutator } from "./text.js";

type Holder = Record<string | number, unknown>;

const VALUES: unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e21, 4294967296, "", "x", "__proto__", "../../x", "\u001b[2J", "\ud800"],
  ...[[], {}, [[]], [null], { "": 0 }],
];

/** Changes of values, keys and parts of what is still JSON; now and then of the text. */
export function jsonMutator(words: readonly string[] = ["null"]): Mutator {
  const mutateText = textMutator(words);
  return (bytes, random, others) => {
    const root = random.oneIn(5) ? undefined : parsed(bytes);
    if (root === undefined) return mutateText(bytes, random, others);
    const top = { root };
    for (let left = 1 + random.small(4); left > 0; left--) change(top, random, words, others);
    return bytesOf(JSON.stringify(top.root) ?? "null");
  };
}

function change(top: Holder, random: Random, words: readonly string[], others: readonly Uint8Array[]): void {
  const [holder, key] = random.pick(placesIn(top));
  switch (random.below(6)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 1:
      if (Array.isArray(holder)) break;
      holder[random.oneIn(3) ? random.pick(["", "0", "length", "constructor", "a.b"]) : random.pick(words)] =
        holder[key];
      break;
    case 2: {
      const [other, name] = random.pick(placesIn(top));
      holder[key] = structuredClone(other[name]);
      break;
    }
    case 3: {
      const [other, name] = random.pick(placesIn({ root: parsed(random.pick(others)) }));
      holder[key] = structuredClone(other[name]);
      break;
    }
    case 4:
      holder[key] = random.pick(words);
      break;
    default:
      holder[key] = structuredClone(random.pick(VALUES));
  }
}

/** Every value of it, as what holds it and the key there. */
function placesIn(top: Holder): [Holder, string][] {
  const found: [Holder, string][] = [];
  const look = (holder: Holder, depth: number) => {
    for (const key of Object.keys(holder)) {
      found.push([holder, key]);
      const value = holder[key];
      if (typeof value === "object" && value !== null && depth < 50) look(value as Holder, depth + 1);
    }
  };
  look(top, 0);
  return found.length > 0 ? found : [[{ root: null }, "root"]];
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return undefined;
  }
}
