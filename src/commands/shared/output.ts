import { fstatSync, realpathSync, type Stats, statSync, writeFileSync, writeSync } from "node:fs";
import { devNull } from "node:os";
import { basename, dirname } from "node:path";
import { type Printing, printable, printableData } from "../../formats/printable.js";
import { removeAbandoned, writeWhole } from "../../launch/whole-file.js";
import { WasiScanError } from "../../model/errors.js";

/**
 * Writes a whole text, escaped as on stdout, or nothing: a reader never sees half of it. A link stays one. A device or a
 * pipe is written to: a file in its place would be the end of, say, /dev/null.
 */
export function writeAtomically(path: string, text: string, printing: Printing = {}): void {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile() && !there.isDirectory()) {
      writeFileSync(path, printable(text, printing));
      return;
    }
    const place = there ? realpathSync(path) : path;
    removeAbandoned(dirname(place), basename(place));
    writeWhole(place, printable(text, printing));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "its folder does not exist" : (code ?? (cause as Error).message);
    const hint = "Name a file in a folder that exists and that you may write to.";
    throw new WasiScanError("bad-usage", `${path}: cannot be written: ${why}`, hint, { cause });
  }
}

const STDOUT = 1;
let stream: NodeJS.WriteStream | undefined;
/** Some of the output lies in the stream, so that what follows has to go there too. */
let waits = false;
let readerIsGone = false;
let outlivesReader = false;

/** From now on a reader of stdout that goes, as `head` does, ends nothing: the exit status is the answer. */
export function outliveReader(): void {
  outlivesReader = true;
}

function loseReader(): void {
  if (!outlivesReader) process.exit();
  readerIsGone = true;
}

/** `process.stdout`; creating it costs a tenth of a short scan. A reader such as `head` may close it, which is not an error. */
function opened(): NodeJS.WriteStream {
  if (stream) return stream;
  stream = process.stdout;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return loseReader();
    endUnwritten(error);
  });
  return stream;
}

/** What is not written whole is not fine, and no verdict of a gate either. */
function endUnwritten({ code, message }: NodeJS.ErrnoException): never {
  printError(`standard output: cannot be written: ${code ?? message}`, "Is there room on its disk?");
  process.exit(2);
}

/** To stdout, in order. All text on stdout is printed here, with what steers a terminal or a CI log escaped. */
export function writeOut(text: string, printing: Printing = {}): void {
  if (readerIsGone) return;
  let rest = new Uint8Array(Buffer.from(printable(text, printing)));
  try {
    while (!waits && !stream?.isTTY && rest.length > 0) rest = rest.subarray(writeSync(STDOUT, rest));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EPIPE") loseReader();
    // The pipe is full: the stream can wait. It also knows what to do with a standard output that is closed.
    else if (code !== "EAGAIN" && code !== "EBADF") endUnwritten(error as NodeJS.ErrnoException);
    waits = true;
  }
  if (rest.length > 0 && !readerIsGone) opened().write(rest);
}

const isNull = ({ rdev }: Stats) => process.platform !== "win32" && rdev === statSync(devNull).rdev;

/** Whether stdout is a terminal. Only a character device can be one, and only the stream knows. */
function isTerminal(): boolean {
  try {
    const device = fstatSync(STDOUT);
    return device.isCharacterDevice() && !isNull(device) && opened().isTTY === true;
  } catch {
    // It is closed.
    return false;
  }
}

const [NARROWEST, USUAL, WIDEST] = [60, 80, 200];

/** Columns for text: those of the terminal, elsewhere COLUMNS; 60 to 200. A terminal without columns has 80. */
export function terminalWidth(): number {
  const own = isTerminal() ? opened().columns : Number(process.env.COLUMNS);
  return Math.min(WIDEST, Math.max(NARROWEST, own > 0 ? Math.floor(own) : USUAL));
}

/** Colour on a terminal only, unless NO_COLOR, FORCE_COLOR or CI decide otherwise. */
export function wantsColour(asked: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, CI } = process.env;
  if (!asked || NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0";
  return !CI && isTerminal();
}

/** Terminals that show links, by a variable that they set; those of VTE from 0.50 on. */
const WITH_LINKS = ["WT_SESSION", "KITTY_WINDOW_ID", "WEZTERM_PANE", "KONSOLE_VERSION", "GHOSTTY_RESOURCES_DIR"];

/** Whether to write links: where colour is wanted, on a terminal that is known to show them. */
export function wantsLinks(coloured: boolean): boolean {
  const { TERM_PROGRAM = "", VTE_VERSION, FORCE_HYPERLINK } = process.env;
  if (!coloured || FORCE_HYPERLINK === "0") return false;
  if (FORCE_HYPERLINK) return true;
  const known = /^(iTerm\.app|vscode|WezTerm|ghostty)$/.test(TERM_PROGRAM) || Number(VTE_VERSION) >= 5000;
  return isTerminal() && (known || WITH_LINKS.some((name) => process.env[name] !== undefined));
}

const QUIET_MS = 1000;
/** Between two lines of a log. */
const LOG_MS = 10_000;

/** Progress on stderr after the first second: one changing line on a terminal, elsewhere a line now and then. */
export class Progress {
  private readonly started = Date.now();
  private shown = 0;
  private logged = this.started;

  /**
   * @param silent show nothing at all
   * @param firstMs off a terminal, when the first line comes
   */
  constructor(
    private readonly silent = false,
    firstMs = LOG_MS,
  ) {
    this.logged -= LOG_MS - firstMs;
  }

  show(text: string): void {
    const now = Date.now();
    // Check the clock first: touching stderr opens it, which costs a tenth of a short scan.
    if (this.silent || now - this.started < QUIET_MS || now - this.shown < 100) return;
    const out = openedError();
    if (!out.isTTY || process.env.CI) {
      this.log(text, now);
      return;
    }
    this.shown = now;
    const width = out.columns || USUAL;
    out.write(`\r\u001b[K${printableData(text).slice(0, width - 1)}`);
  }

  private log(text: string, now: number): void {
    if (now - this.logged < LOG_MS) return;
    this.logged = now;
    writeError(`wasi-scan: ${text}\n`);
  }

  clear(): void {
    if (this.shown > 0) openedError().write("\r\u001b[K");
    this.shown = 0;
  }
}

let errorStream: NodeJS.WriteStream | undefined;

/** `process.stderr`. Where it cannot be written, nobody can be told: the exit status remains. */
function openedError(): NodeJS.WriteStream {
  errorStream ??= process.stderr.on("error", () => {});
  return errorStream;
}

/** A text on stderr, escaped as on stdout. All text on stderr, but the line of {@link Progress}, is printed here. */
export function writeError(text: string): void {
  openedError().write(printable(text));
}

/** Prints an error: one line, and its hint, which may have several. All errors are printed here. */
export function printError(message: string, hint?: string): void {
  const next = hint ? `  ${hint.replaceAll("\n", "\n  ")}\n` : "";
  writeError(`wasi-scan: ${printableData(message)}\n${next}`);
}

/** `--format` of a command that supports text and json. */
export function wantsJson(format: string): boolean {
  if (format === "text" || format === "json") return format === "json";
  throw new WasiScanError("bad-usage", `unknown format "${format}"`, "Known: text and json.");
}

/** For repeatable options. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}
