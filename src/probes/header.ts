import { parseCircumstance } from "../model/claims/circumstance.js";
import { WasiScanError } from "../model/errors.js";
import type { Expectation, Harm, PeerKind, Weight } from "../model/probe.js";
import { PEER_KINDS } from "./surroundings/peer.js";

/** The leading comment lines `key: value` of a probe's source; only what differs from the default is written. */
export interface Header {
  claim: string;
  weight: Weight;
  /** What its failure does, where that does not follow from how it fails. */
  harm?: Harm;
  /** The circumstance in which it matters; model/claims/circumstance.ts has the grammar. */
  when?: string;
  source?: string;
  matters?: string;
  /** The error that the tested function must return, if the code does not report it through failsWith or refuses. */
  error?: string;
  args: string[];
  env: Record<string, string>;
  stdin: string;
  files: Record<string, string>;
  /** Absent if there are none, so that a probe without them keeps its digest. */
  modules?: Record<string, string>;
  links?: Record<string, string>;
  peer?: PeerKind;
  expect: Expectation;
  timeoutMs: number;
  build: string[];
}

export const DEFAULT_TIMEOUT_MS = 5000;

type Reader = (value: string) => Partial<Header>;

const KEYS: Record<string, Reader> = {
  args: (value) => ({ args: json(value, Array.isArray) as string[] }),
  build: (value) => ({ build: value.split(",").map((word) => word.trim()) }),
  claim: (value) => ({ claim: value }),
  env: (value) => ({ env: json(value, isRecord) as Record<string, string> }),
  error: (value) => ({ error: value }),
  expect: (value) => ({ expect: expectation(value) }),
  files: (value) => ({ files: json(value, isRecord) as Record<string, string> }),
  harm: (value) => ({ harm: oneOf<Harm>(value, ["destroys", "cosmetic"]) }),
  links: (value) => ({ links: json(value, isRecord) as Record<string, string> }),
  matters: (value) => ({ matters: value }),
  modules: (value) => ({ modules: json(value, isRecord) as Record<string, string> }),
  peer: (value) => ({ peer: peer(value.trim()) }),
  source: (value) => ({ source: value }),
  stdin: (value) => ({ stdin: json(value, isString) as string }),
  timeout: (value) => ({ timeoutMs: milliseconds(value) }),
  weight: (value) => ({ weight: oneOf<Weight>(value, ["ordinary", "unusual"]) }),
  when: (value) => ({ when: circumstance(value) }),
};

/**
 * @param path for messages only
 * @throws WasiScanError `bad-data` with file and line
 */
export function parseHeader(path: string, text: string): Header {
  const header: Partial<Header> = {};
  let stdout: string | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const match = /^(?:\/\/|;;) ?([a-z]+): (.*)$/.exec(line);
    if (!match) break;
    const [, key = "", value = ""] = match;
    try {
      if (key === "stdout") stdout = json(value, isString) as string;
      else {
        const read = KEYS[key];
        if (!read) throw new Error(`unknown key "${key}"; known are ${[...Object.keys(KEYS), "stdout"].join(", ")}`);
        Object.assign(header, read(value.trim()));
      }
    } catch (cause) {
      throw new WasiScanError("bad-data", `${path}:${index + 1}: ${(cause as Error).message}`, HINT, { cause });
    }
  }
  if (!header.claim) throw new WasiScanError("bad-data", `${path}:1: a probe needs a claim`, HINT);
  const expect: Expectation = { ...(header.expect ?? { end: "exited", status: 0 }) };
  if (stdout !== undefined) expect.stdout = stdout;
  return {
    weight: "ordinary",
    args: [],
    env: {},
    stdin: "",
    files: {},
    timeoutMs: DEFAULT_TIMEOUT_MS,
    build: [],
    ...header,
    claim: header.claim,
    expect,
  };
}

const HINT = "CONTRIBUTING.md, “A probe”, lists the keys of a header.";

function expectation(text: string): Expectation {
  const exited = /^exited (\d+)( or trapped)?$/.exec(text);
  if (exited) return { end: "exited", status: Number(exited[1]), ...(exited[2] ? { orTrapped: true } : {}) };
  if (text === "trapped" || text === "timeout") return { end: text };
  throw new Error(`"${text}" is none of "exited N", "exited N or trapped", "trapped", "timeout"`);
}

function oneOf<T extends string>(text: string, known: T[]): T {
  if (known.includes(text as T)) return text as T;
  throw new Error(`"${text}" is neither ${known.join(" nor ")}`);
}

function circumstance(text: string): string {
  parseCircumstance(text);
  return text;
}

function peer(text: string): PeerKind {
  if (PEER_KINDS.includes(text)) return text as PeerKind;
  throw new Error(`"${text}" is not a peer; known: ${PEER_KINDS.join(", ")}`);
}

function milliseconds(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`"${text}" is not a number of milliseconds`);
}

function json(text: string, is: (value: unknown) => boolean): unknown {
  const value: unknown = JSON.parse(text);
  if (!is(value)) throw new Error(`${text} has the wrong shape`);
  return value;
}

const isString = (value: unknown): boolean => typeof value === "string";
const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
