const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Control characters, halves of surrogate pairs, and two that Unicode gives no meaning. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text of an element or attribute. What XML 1.0 cannot hold at all becomes a replacement character. */
export function xmlText(text: string): string {
  return text.replace(IMPOSSIBLE, "\ufffd").replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** In an attribute a reader takes a raw line break for a space. */
const attributeText = (text: string): string =>
  xmlText(text).replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);

/** `<name a="1">content</name>`; content is XML already. */
export function element(name: string, attributes: Record<string, string | number>, ...content: string[]): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeText(String(value))}"`);
  const start = `<${name}${given.join("")}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join("")}</${name}>`;
}
