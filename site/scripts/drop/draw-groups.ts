import type { GroupView } from "../scan/conversation.js";
import { element } from "./element.js";

/** Each reason once, closed; the names lead to the pages that hold the evidence. */
export function drawGroups(groups: GroupView[], root: string): HTMLElement[] {
  if (groups.length === 0) return [];
  return [element("h3", {}, "Why"), ...groups.map((group) => drawGroup(group, root))];
}

const MOST_NAMES = 12;

function drawGroup({ subjects, findings, advice, command }: GroupView, root: string): HTMLElement {
  const names = subjects.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = subjects.length - names.length;
  const head = `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const pages = subjects.flatMap(({ name, href }) => (href ? [element("a", { href: root + href }, name), " "] : []));
  return element(
    "details",
    { class: "group" },
    element("summary", {}, element("span", { class: "mono" }, head), " ", element("small", {}, kinds(findings))),
    element(
      "div",
      { class: "why" },
      ...findings.map(({ text, claim }) =>
        element("p", {}, text, ...(claim ? [element("small", {}, ` Does not hold: ${claim}`)] : [])),
      ),
      ...advice.map((one) => element("p", {}, `→ ${one}`)),
      ...(command ? [element("pre", {}, element("code", {}, command))] : []),
      ...(pages.length > 0 ? [element("p", { class: "mono" }, ...pages)] : []),
    ),
  );
}

/** `missing, broken` */
const kinds = (findings: GroupView["findings"]): string =>
  [...new Set(findings.map(({ text }) => text.replace(/[ :].*$/s, "")))].join(", ");
