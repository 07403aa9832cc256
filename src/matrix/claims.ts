import { type Condition, parseCircumstance } from "../model/claims/circumstance.js";
import { memo } from "../model/memo.js";
import type { Harm, Probe, Weight } from "../model/probe.js";
import type { Matrix, PackedClaim } from "./format.js";

/** What the rules need to know of a claim that failed. */
export interface Claim {
  weight: Weight;
  harm?: Harm;
  /** In words, and read. */
  when?: string;
  conditions: Condition[];
  /** It is about an error that a call must give. */
  provokesError?: true;
  /** The exit status that its probe expects. */
  status?: number;
}

/** Packs the claims whose probes are among these texts. */
export function claimTable(texts: string[], probes: Map<string, Probe>): Record<number, PackedClaim> {
  const packed = texts.map((text) => {
    const probe = probes.get(text);
    return probe?.kind === "behaviour" ? packClaim(probe) : "";
  });
  return Object.fromEntries(packed.flatMap((claim, index) => (claim === "" ? [] : [[index, claim]])));
}

/** The sentence of each claim whose probe is among these texts. */
export function claimSentences(texts: string[], probes: Map<string, Probe>): Record<number, string> {
  const sentences = texts.map((text) => {
    const probe = probes.get(text);
    return probe?.kind === "behaviour" ? probe.claim : "";
  });
  return Object.fromEntries(sentences.flatMap((claim, index) => (claim ? [[index, claim]] : [])));
}

const spoken = new WeakMap<Matrix, Map<string, string>>();

/** What the probe that stands as evidence claims, as a sentence; undefined of a probe that makes no claim. */
export function sentenceOf(matrix: Matrix, probe: string): string | undefined {
  const known = memo(spoken, matrix, () => {
    const all = Object.entries(matrix.sentences ?? {});
    return new Map(all.map(([index, sentence]) => [matrix.texts[Number(index)] as string, sentence]));
  });
  return known.get(probe);
}

function packClaim({ weight, harm, when, provokesError, expect }: Probe): PackedClaim {
  const letters = [weight === "unusual" && "u", harm?.charAt(0), provokesError && "e", expect.status || ""];
  return [letters.filter(Boolean).join(""), when].join(" ").trimEnd();
}

const ALWAYS: Claim = { weight: "ordinary", conditions: [] };

/** Cached: a scan reads a few dozen of hundreds of claims. */
interface Known {
  packed: Map<string, PackedClaim>;
  unpacked: Map<string, Claim>;
}
const read = new WeakMap<Matrix, Known>();

/** What is told of the claim of a probe that stands as evidence in the matrix. */
export function claimOf(matrix: Matrix, probe: string): Claim {
  const { packed, unpacked } = memo(read, matrix, () => {
    const claims = Object.entries(matrix.claims ?? {});
    return {
      packed: new Map(claims.map(([index, text]) => [matrix.texts[Number(index)] as string, text])),
      unpacked: new Map(),
    };
  });
  const text = packed.get(probe);
  return text === undefined ? ALWAYS : memo(unpacked, probe, () => unpackClaim(text));
}

function unpackClaim(packed: PackedClaim): Claim {
  const space = packed.indexOf(" ");
  const letters = space < 0 ? packed : packed.slice(0, space);
  const when = space < 0 ? undefined : packed.slice(space + 1);
  const status = /\d+$/.exec(letters)?.[0];
  return {
    weight: letters.includes("u") ? "unusual" : "ordinary",
    conditions: when === undefined ? [] : parseCircumstance(when),
    ...(letters.includes("d") && { harm: "destroys" as const }),
    ...(letters.includes("c") && { harm: "cosmetic" as const }),
    ...(when !== undefined && { when }),
    ...(letters.includes("e") && { provokesError: true as const }),
    ...(status !== undefined && { status: Number(status) }),
  };
}
