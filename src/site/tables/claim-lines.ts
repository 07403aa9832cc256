import type { Probe } from "../../model/probe.js";
import type { Context } from "../data/context.js";
import { probeAnchor } from "../data/links.js";
import { claimIn } from "./claim-counts.js";

/** One claim about a subject, in the newest version of every runtime. */
export interface ClaimLine {
  claim: string;
  anchor: string;
  unusual: boolean;
  harm: string;
  when: string;
  holds: number;
  /** Runtimes in which it was decided. */
  of: number;
  /** Runtimes in which it fails. */
  fails: string;
}

/** Ordinary claims first; link probes claim nothing that the support does not say. */
export function claimLines(probes: Probe[], context: Context): ClaimLine[] {
  return inOrder(probes.filter(({ kind }) => kind !== "link")).map((probe) => {
    const held = context.newest.map((column) => {
      const [plain] = column.places;
      return { column, held: plain ? claimIn(probe, plain, column, context) : "unknown" };
    });
    const holds = held.filter((one) => one.held === "holds").length;
    const fails = held.filter((one) => one.held === "fails");
    return {
      claim: probe.claim,
      anchor: probeAnchor(probe.id),
      unusual: probe.weight === "unusual",
      harm: probe.harm ?? "",
      when: probe.when ?? "",
      holds,
      of: holds + fails.length,
      fails: fails.map(({ column }) => column.label).join(", "),
    };
  });
}

const RANK = ["behaviour", "feature", "sandbox", "link"];
const rank = ({ kind, weight }: Probe): number => 2 * RANK.indexOf(kind) + Number(weight === "unusual");

/** What ordinary programs rely on first, link probes last. */
export const inOrder = <P extends Probe>(probes: P[]): P[] => [...probes].sort((a, b) => rank(a) - rank(b));
