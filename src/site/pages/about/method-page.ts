import { SUPPORTS, type SupportWord } from "../../tables/supports.js";
import type { PageKind } from "../page.js";

/** How an answer comes about. */
export interface MethodPage {
  probes: { behaviour: number; link: number; sandbox: number; canary: number };
  supports: SupportWord[];
}

export const methodPages: PageKind = function* ({ data }) {
  const count = (kind: string) => data.probes.filter((probe) => probe.kind === kind).length;
  const view: MethodPage = {
    probes: {
      behaviour: count("behaviour"),
      link: count("link"),
      sandbox: count("sandbox"),
      canary: count("canary"),
    },
    supports: SUPPORTS,
  };
  yield {
    path: "method.html",
    title: "How it is measured · wasi-scan",
    description: "From a probe that runs in a runtime to a support, and from there to a verdict about a module.",
    section: "about",
    template: "method",
    view,
  };
};
