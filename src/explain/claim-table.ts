import type { SyscallFact } from "../model/facts.js";
import type { Exemptions, Probe } from "../model/probe.js";

/** The ABIs whose functions are claimed about one by one, in the order of the table. */
export const CLAIMED_ABIS = ["wasi_snapshot_preview1", "wasi_unstable", "wasix_32v1", "wasix_64v1"];

/** How many claims there are about one function under one ABI, or why there is none. */
export type ClaimCell = { ordinary: number; all: number } | { exempt: string } | "absent" | "hole";

/** Function → its cell under every ABI of {@link CLAIMED_ABIS}. */
export type ClaimTable = Record<string, ClaimCell[]>;

/** Which functions have claims under which ABI. Names that only a vendor has, or that are gone, are left out. Pure. */
export function claimTable(
  facts: SyscallFact[],
  probes: Pick<Probe, "kind" | "syscall" | "weight">[],
  exemptions: Exemptions,
): ClaimTable {
  const known = new Map(facts.map((fact) => [`${fact.module}.${fact.name}`, fact]));
  const table: ClaimTable = {};
  for (const name of [...new Set(facts.map((fact) => fact.name))].sort()) {
    const cells = CLAIMED_ABIS.map((abi): ClaimCell => {
      const fact = known.get(`${abi}.${name}`);
      const signature = fact?.removed ? undefined : fact?.signatures[0];
      if (!signature || (signature.extension && signature.extension !== "earlier")) return "absent";
      const claims = probes.filter(
        ({ kind, syscall }) => kind === "behaviour" && syscall?.module === abi && syscall.name === name,
      );
      const ordinary = claims.filter(({ weight }) => weight === "ordinary").length;
      const exempt = exemptions[`${abi}.${name}`]?.behaviour;
      if (claims.length > 0) return { ordinary, all: claims.length };
      return exempt === undefined ? "hole" : { exempt };
    });
    if (cells.some((cell) => cell !== "absent")) table[name] = cells;
  }
  return table;
}

/** The table as Markdown: ordinary claims of all, `–` where the ABI has no such function, a number for a reason below. */
export function printClaimTable(table: ClaimTable): string {
  const reasons: string[] = [];
  const print = (cell: ClaimCell): string => {
    if (cell === "absent") return "–";
    if (cell === "hole") return "**none**";
    if ("all" in cell) return `${cell.ordinary} of ${cell.all}`;
    if (!reasons.includes(cell.exempt)) reasons.push(cell.exempt);
    return `none [${reasons.indexOf(cell.exempt) + 1}]`;
  };
  const rows = Object.entries(table).map(([name, cells]) => `| \`${name}\` | ${cells.map(print).join(" | ")} |`);
  return [
    "# Claims by function and ABI",
    "",
    "How many claims about a function ordinary programs rely on, of how many there are. It is written by",
    "`UPDATE=1 npx vitest run --config test/vitest.config.ts test/claims-page.test.ts`.",
    "",
    `| function | ${CLAIMED_ABIS.map((abi) => `\`${abi}\``).join(" | ")} |`,
    `|---|${CLAIMED_ABIS.map(() => "---|").join("")}`,
    ...rows,
    "",
    ...reasons.map((reason, index) => `${index + 1}. No claim: ${reason}.`),
    "",
  ].join("\n");
}
