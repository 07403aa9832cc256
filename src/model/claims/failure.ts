import type { Probe } from "../probe.js";

/**
 * How a claim failed somewhere, by what was observed there. `hangs`: it did not end. `crashes`: it trapped, or the host
 * died. `refuses`: an error where success was due. `errno`: another error than the one that was due. `wrong`: any other
 * result, success that did nothing among them.
 */
export type Failure = "hangs" | "crashes" | "refuses" | "errno" | "wrong";

/** From the gravest, which one claim that failed in several ways is called by. */
const FAILURES: Failure[] = ["hangs", "crashes", "wrong", "refuses", "errno"];

/** The errnos end there; a failed check of a probe exits above 100. */
const LAST_ERRNO = 76;

/**
 * @param observed of a claim that failed, as `printObserved` writes it
 * @param claim whether it is about an error; a `status` of its own makes any other status wrong
 */
export function failureOf(observed: string, claim: Pick<Probe, "provokesError"> & { status?: number }): Failure {
  const [, several] = /^flaky: (.*)$/.exec(observed) ?? [];
  if (several !== undefined) {
    const each = several.split(" | ").filter((one) => one !== `exited ${claim.status ?? 0}`);
    const failures = each.map((one) => failureOf(one, claim));
    return FAILURES.find((one) => failures.includes(one)) ?? "wrong";
  }
  if (observed.startsWith("timeout")) return "hangs";
  if (observed.startsWith("trapped") || observed.includes("host crash")) return "crashes";
  const status = Number(/^exited (\d+)$/.exec(observed)?.[1] ?? Number.NaN);
  const isErrno = status > 0 && status <= LAST_ERRNO && (claim.status ?? 0) === 0;
  if (!isErrno) return "wrong";
  return claim.provokesError ? "errno" : "refuses";
}

/** Whether it is worse than an error that the program is told of. */
export const isGrave = (failure: Failure): boolean => failure !== "refuses" && failure !== "errno";
