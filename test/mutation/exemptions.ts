import { readFileSync } from "node:fs";

/** A lie that was told and that no check of the probe noticed. */
export interface Survivor {
  probe: string;
  /** As `printLie` words it, {@link NOT_CHECKED} or {@link NOT_TOLD_ANY}. */
  lie: string;
}

/** Stands for all lies about a probe that holds on none of the honest runtimes: nothing is learnt by lying there. */
export const NOT_CHECKED = "not checked: holds on none of the honest runtimes";

/** Stands for all lies about a probe that none could be told about: another module calls the function, or it returns a handle. */
export const NOT_TOLD_ANY = "not checked: no lie can be told";

/** What a probe need not notice, and why. In each pattern `*` stands for anything. */
export interface Exemption {
  reason: string;
  lies: string[];
  probes: string[];
}

export const exemptions: Exemption[] = JSON.parse(readFileSync(new URL("exemptions.json", import.meta.url), "utf8"));

export function matches(pattern: string, text: string): boolean {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
  return new RegExp(`^${source}$`).test(text);
}

export interface Judged {
  /** What no exemption covers. */
  unexcused: Survivor[];
  /** `probes` and `lies` patterns for which nothing survived, in full: they excuse nothing and go. */
  stale: string[];
}

/** Holds survivors against exemptions. @param ran ids of the probes that were lied to: nothing else makes one stale */
export function judge(survivors: Survivor[], list: Exemption[], ran: string[], all: string[]): Judged {
  const covers = (lies: string[], probes: string[]) => (one: Survivor) =>
    lies.some((pattern) => matches(pattern, one.lie)) && probes.some((pattern) => matches(pattern, one.probe));
  const was = new Set(ran);
  const completed = (probes: string[]) =>
    all.every((id) => was.has(id) || !probes.some((pattern) => matches(pattern, id)));
  const stale = list.flatMap(({ lies, probes }) => [
    ...probes.filter((one) => completed([one]) && !survivors.some(covers(lies, [one]))).map((one) => `${one}: ${lies}`),
    ...lies.filter((one) => completed(probes) && !survivors.some(covers([one], probes))),
  ]);
  const unexcused = survivors.filter((one) => !list.some(({ lies, probes }) => covers(lies, probes)(one)));
  return { unexcused, stale };
}
