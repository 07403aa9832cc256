import type { Random } from "../random.js";
import { bytesOf, textOf } from "../source.js";
import type { Mutator } from "../target.js";
import { mutateBytes } from "./bytes.js";

/** Words, numbers, spaces, and any other character by itself. */
const TOKENS = /[\p{L}_$.][\p{L}\p{N}_$.-]*|-?\d+(?:\.\d+)?|\s+|./gsu;

const ODD = ["__proto__", "constructor", "toString", "\0", "\u001b[2J", "\u202e", "\ud800", "é", "\ufeff", "\r", "\t"];
const NUMBERS = ["0", "-0", "-1", "1e999", "4294967296", "9007199254740993", "NaN", "0x7fffffff", "1_000", "00"];
const MARKS = [..."\"'`()[]{}<>=,:;#&*!|-+.@/\\~^%\n "];

/** Changes by tokens: some go, come twice or from others, or become words of the language or odd ones. */
export function textMutator(words: readonly string[]): Mutator {
  const own = (random: Random) => random.pick(random.oneIn(3) ? [...ODD, ...NUMBERS, ...MARKS] : words);
  return (bytes, random, others) => {
    if (random.oneIn(6)) return mutateBytes(bytes, random, others);
    const tokens = tokensOf(bytes);
    for (let left = 1 + random.small(6); left > 0; left--) {
      const at = random.below(tokens.length + 1);
      switch (random.below(6)) {
        case 0:
          tokens.splice(at, 1 + random.small(6));
          break;
        case 1:
          tokens.splice(at, 0, ...some(tokens, random));
          break;
        case 2:
          tokens.splice(at, random.below(2), ...some(tokensOf(random.pick(others)), random));
          break;
        case 3:
          tokens.splice(at, 0, own(random).repeat(random.oneIn(8) ? 1 << random.below(15) : 1));
          break;
        default:
          tokens.splice(at, 1, own(random));
      }
    }
    return bytesOf(tokens.join(""));
  };
}

const tokensOf = (bytes: Uint8Array): string[] => textOf(bytes).match(TOKENS) ?? [];

function some(tokens: string[], random: Random): string[] {
  const at = random.below(tokens.length);
  return tokens.slice(at, at + 1 + random.small(40));
}
