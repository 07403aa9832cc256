import { printOutcome } from "../../src/matrix/observation-text.js";
import type { RunResult } from "../../src/model/runtime.js";
import type { Entry } from "./corpus.js";
import type { Ran } from "./journal.js";

/** What became of a module, by the end that its entry asks for; `ended` says how, where it is not that. */
export function judge(entry: Entry, { outcome, stdout }: RunResult): Ran {
  const ended = printOutcome(outcome);
  switch (outcome.end) {
    case "exited":
      break;
    case "unlinked":
    case "rejected":
      return { actual: "refused", ended };
    case "trapped":
      return { actual: outcome.detail === "no entry" ? "no-entry" : "trapped", ended };
    default:
      return { actual: outcome.end, ended };
  }
  // Some hosts tell only success from failure.
  const status = outcome.status === undefined ? entry.status !== 0 : outcome.status === entry.status;
  if (!status) return { actual: "differs", ended };
  const text = Buffer.from(stdout).toString("utf8");
  if (entry.stdout !== undefined && text !== entry.stdout) return { actual: "differs", ended: outputText(text) };
  if (entry.stdoutHas !== undefined && !text.includes(entry.stdoutHas)) {
    return { actual: "differs", ended: outputText(text) };
  }
  return { actual: "ran" };
}

const MOST = 80;

const outputText = (text: string): string =>
  text === "" ? "printed nothing" : `printed ${JSON.stringify(text.length > MOST ? `${text.slice(0, MOST)}…` : text)}`;
