/**
 * What steers a terminal or hides text: C0 but the line feed, DEL, C1, the controls of text direction, separators
 * of lines, and characters without width.
 */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
/** Our own colours, and hyperlinks to addresses of plain characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
const OWN = /\u001b\[[\d;]*m|\u001b\]8;;[\u0021-\u007e]*\u001b\\/;
const EVERY_CONTROL = new RegExp(CONTROL, "g");
const CONTROL_OR_OWN = new RegExp(`${OWN.source}|${CONTROL.source}`, "g");
/** Commands in the log of GitHub Actions, which leaves spaces before them aside, and of Azure and TeamCity. */
const COMMAND = /^([^\S\n]*):(?=:)|(#)#(?=\w*\[)/gm;
const COMMAND_IN_COLOUR = new RegExp(`^((?:[^\\S\\n]|${OWN.source})*):(?=:)|(#)#(?=\\w*\\[)`, "gm");

export interface Printing {
  /** The text was made printable in its parts. */
  already?: boolean;
  /** The text has colours of our own, which stay. */
  coloured?: boolean;
  /** Its lines are meant as commands for the log of a CI service. */
  commands?: boolean;
  /** Its lines end with a carriage return and a line feed, as those of CSV do. */
  crlf?: boolean;
}

/**
 * A text as it may be written anywhere: control characters, and what a CI service would take for a command, become
 * `\u001b` and the like. In JSON that is another spelling of the same value, so JSON goes through here too.
 */
export function printable(text: string, { already, coloured, commands, crlf }: Printing = {}): string {
  if (already) return text;
  if (crlf) return printable(text.replaceAll("\r\n", "\n"), { coloured, commands }).replaceAll("\n", "\r\n");
  const visible = coloured
    ? text.replace(CONTROL_OR_OWN, (found) => (found.length > 1 ? found : escaped(found)))
    : text.replace(EVERY_CONTROL, escaped);
  if (commands) return visible;
  return visible.replace(coloured ? COMMAND_IN_COLOUR : COMMAND, (_found, before, hash) =>
    hash === undefined ? `${before}\\u003a` : "#\\u0023",
  );
}

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Foreign data, ready to stand in a line of text: in every string of it line breaks are escaped too. Data without any
 * of these comes back as it is, not as a copy.
 */
export function printableData<T>(data: T): T {
  return isPlain(data) ? data : (visibleIn(data) as T);
}

/** Objects that hold no others and are plain. Modules share most of their reasons. */
const plain = new WeakSet<object>();

/** Nearly all data is, and to find that takes no copies. */
function isPlain(data: unknown): boolean {
  if (typeof data === "string") return !SUSPICIOUS.test(data);
  if (typeof data !== "object" || data === null || plain.has(data)) return true;
  let isLeaf = !Array.isArray(data);
  for (const key in data) {
    const value = (data as Record<string, unknown>)[key];
    if (SUSPICIOUS.test(key) || !isPlain(value)) return false;
    isLeaf &&= typeof value !== "object";
  }
  if (isLeaf) plain.add(data);
  return true;
}

function visibleIn(data: unknown): unknown {
  if (typeof data === "string") return inOneLine(data);
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) {
    const seen = data.map(visibleIn);
    return seen.some((one, i) => one !== data[i]) ? seen : data;
  }
  let changed = false;
  const entries = Object.entries(data).map(([key, value]) => {
    const entry = [inOneLine(key), visibleIn(value)] as const;
    changed ||= entry[0] !== key || entry[1] !== value;
    return entry;
  });
  return changed ? Object.fromEntries(entries) : data;
}

const SUSPICIOUS = new RegExp(`\\n|${CONTROL.source}`);

function inOneLine(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  return printable(text, { commands: true }).replaceAll("\n", "\\n");
}
