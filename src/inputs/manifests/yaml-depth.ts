import { WasiScanError } from "../../model/errors.js";

/** Values within one another. */
export const MOST_DEPTH = 200;

/**
 * To be asked before the library composes a text, which calls itself for each value within another: where V8's stack ends
 * inside a regular expression, the process does too.
 *
 * @throws WasiScanError `too-large`, whose message starts with the line
 */
export function checkDepth(yaml: typeof import("yaml"), text: string): void {
  const lines = new yaml.LineCounter();
  lines.addNewLine(0);
  const parser = new yaml.Parser(lines.addNewLine);
  for (const lexeme of new yaml.Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > MOST_DEPTH) throw tooDeep(lines.linePos(parser.offset).line);
  }
}

export function tooDeep(line: number): WasiScanError {
  const what = `more than ${MOST_DEPTH} values within one another`;
  return new WasiScanError("too-large", `${line}: ${what}`, "Look for an alias within what it stands for.");
}
