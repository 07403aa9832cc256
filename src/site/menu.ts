import type { Section } from "./pages/page.js";

/** The menu at the head of every page. */
export const MENU: { section: Section; name: string; href: string }[] = [
  { section: "scan", name: "Scan", href: "scan.html" },
  { section: "matrix", name: "Matrix", href: "matrix/preview1.html" },
  { section: "wasix", name: "WASIX", href: "wasix.html" },
  { section: "compare", name: "Compare", href: "compare.html" },
  { section: "findings", name: "Findings", href: "findings.html" },
  { section: "targets", name: "Targets", href: "targets.html" },
  { section: "about", name: "Method", href: "method.html" },
];

/** `page` on the page itself, `true` on those below it. */
export function menuOf(section: Section, path: string) {
  return MENU.map(({ section: own, name, href }) => ({
    name,
    href,
    current: path === href ? "page" : own === section ? "true" : "",
  }));
}
