import { type Observation, OUTSIDE_DEEDS, type Outcome, type OutsideDeed } from "../model/probe.js";

/**
 * An observation as one short text, so that a file has one line per probe and a diff shows what changed:
 * `<digest> exited 0`, `<digest> unlinked wasix_32v1.fd_pipe`, `<digest> exited 0, stdout differs`,
 * `<digest> exited failure`, `<digest> exited 0, outside: read`, `<digest> flaky: exited 0 | timeout`.
 */
export function printObservation(observation: Observation): string {
  return `${observation.digest} ${printObserved(observation)}`;
}

/** The same without the digest, to show to people. */
export function printObserved(observation: Observation): string {
  if (observation.flaky) return `flaky: ${observation.flaky.join(" | ")}`;
  const differs = observation.stdoutDiffers ? ", stdout differs" : "";
  const outside = observation.outside ? `${OUTSIDE}${observation.outside.join(" ")}` : "";
  return printOutcome(observation.outcome) + differs + outside;
}

/** `exited 7`, `unlinked env.foo`. */
export function printOutcome(outcome: Outcome): string {
  const words: string[] = [outcome.end];
  if (outcome.status !== undefined) words.push(String(outcome.status));
  if (outcome.detail) words.push(outcome.detail);
  return words.join(" ");
}

const OUTSIDE = ", outside: ";
const ENDS = new Set(["exited", "unlinked", "rejected", "trapped", "timeout", "harness"]);

/** The inverse of {@link printObservation}; undefined if the text is not valid. */
export function parseObservation(text: string): Observation | undefined {
  const space = text.indexOf(" ");
  if (space < 1) return undefined;
  const digest = text.slice(0, space);
  const rest = text.slice(space + 1);
  if (!rest.startsWith("flaky: ")) {
    const single = parseObserved(rest);
    return single && { digest, ...single };
  }
  const flaky = rest.slice("flaky: ".length).split(" | ");
  const first = parseObserved(flaky[0] ?? "");
  return first && { digest, ...first, flaky };
}

function parseObserved(whole: string): Omit<Observation, "digest"> | undefined {
  const [text = "", deeds] = whole.split(OUTSIDE);
  const outside = deeds?.split(" ") as OutsideDeed[] | undefined;
  if (outside?.some((deed) => !OUTSIDE_DEEDS.includes(deed))) return undefined;
  const suffix = ", stdout differs";
  const stdoutDiffers = text.endsWith(suffix);
  const words = (stdoutDiffers ? text.slice(0, -suffix.length) : text).split(" ");
  const end = words.shift();
  if (!end || !ENDS.has(end)) return undefined;
  const outcome: Outcome = { end: end as Outcome["end"] };
  if (end === "exited" && words[0] !== "failure") {
    const status = Number(words.shift());
    if (!Number.isInteger(status)) return undefined;
    outcome.status = status;
  }
  if (words.length > 0) outcome.detail = words.join(" ");
  return { outcome, ...(stdoutDiffers && { stdoutDiffers }), ...(outside && { outside }) };
}
