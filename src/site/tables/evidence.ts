import type { Evidence } from "../../matrix/support.js";
import { explainObserved } from "../../model/exit-status.js";
import { probeAnchor } from "../data/links.js";

/** One observation behind a support, with a link to its probe. */
export interface EvidenceView {
  /** `fd_read.end-of-file`, because its page names the module already. */
  probe: string;
  observed: string;
  /** Meaning of the exit status. */
  meaning: string;
  /** Link to the probe on its syscall's page. */
  anchor: string;
}

export function evidenceView([probe, observed]: Evidence): EvidenceView {
  return {
    probe: probe.startsWith("link/") ? "link probe" : probe.slice(probe.indexOf("/") + 1),
    observed,
    meaning: /^(link|canary|feature)\//.test(probe) ? "" : explainObserved(observed, probe),
    anchor: probe.startsWith("canary/") ? "" : probeAnchor(probe),
  };
}

/** `probe: observed`, as a support range has it. */
export function evidenceOfText(text: string): EvidenceView {
  const colon = text.indexOf(": ");
  return evidenceView([text.slice(0, colon), text.slice(colon + 2)]);
}
