type Child = Node | string;

/** An element with attributes and children. Text stays text: it comes from strangers' files. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

export function svg(tag: string, attributes: Record<string, string>, ...children: Child[]): SVGElement {
  const made = document.createElementNS(SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Nothing for an empty list. */
export function list(title: string, items: Child[]): HTMLElement[] {
  if (items.length === 0) return [];
  return [element("h3", {}, title), element("ul", {}, ...items.map((item) => element("li", {}, item)))];
}
