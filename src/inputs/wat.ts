import { WasiScanError } from "../model/errors.js";
import { fromBytes, type OpenInput } from "./input.js";

/** Large enough for the comment at the top of a text file. */
const headLength = 4096;

/**
 * Assembles the text format and returns anything else unchanged. A binary module is known by its first
 * bytes, whatever its name. Other input is text if it is named .wat, or starts like text and is not named
 * .wasm. A text that calls itself .wasm is refused later, because most runtimes refuse it too.
 */
export async function assembleIfText(input: OpenInput): Promise<OpenInput> {
  try {
    const text = await readText(input);
    if (text === undefined) return input;
    const binary = fromBytes(input.name, await assemble(input.name, text));
    await input.close();
    return binary;
  } catch (error) {
    await input.close();
    throw error;
  }
}

/** The whole input, if it is text format. */
async function readText(input: OpenInput): Promise<Uint8Array | undefined> {
  return isTextFormat(input.name, await input.read(0, headLength)) ? input.read(0, input.size) : undefined;
}

/** Whether the first bytes of an input of that name are those of the text format. */
export function isTextFormat(input: string, bytes: Uint8Array): boolean {
  const name = input.replace(/[?#].*$/, "");
  const head = new TextDecoder().decode(bytes);
  if (head.startsWith("\0asm") || head === "") return false;
  const text = /\.wat$/i.test(name) || (!/\.wasm$/i.test(name) && startsLikeText(head));
  // A .wat file with non-text bytes is something else; readNeeds says what.
  return text && !head.includes("\0") && !head.startsWith("\u001f");
}

function startsLikeText(head: string): boolean {
  return /^(\s|;;.*|\(;[\s\S]*?;\))*\((module|component)\b/.test(head);
}

/**
 * Features that wabt disables by default, enabled by name. Its `enable_all` would also write imports in the compact form,
 * which hardly any engine reads yet.
 */
const features = {
  exceptions: true,
  threads: true,
  function_references: true,
  tail_call: true,
  gc: true,
  memory64: true,
  multi_memory: true,
  extended_const: true,
  relaxed_simd: true,
};

async function assemble(name: string, text: Uint8Array): Promise<Uint8Array> {
  const { default: load } = await import("wabt");
  const wabt = await load();
  try {
    // A copy, because wabt reads the whole buffer below a view of part of it.
    const module = wabt.parseWat(name, text.slice(), features);
    try {
      return module.toBinary({}).buffer.slice();
    } finally {
      module.destroy();
    }
  } catch (error) {
    throw refused(name, text, error as Error);
  }
}

/** wabt: `parseWat failed:` and then lines `file:2:10: error: …`, each with the source line and a caret below it. */
function refused(name: string, text: Uint8Array, error: Error): WasiScanError {
  if (/^(\s|;;.*|\(;[\s\S]*?;\))*\(component\b/.test(new TextDecoder().decode(text.subarray(0, headLength)))) {
    return new WasiScanError(
      "malformed",
      `${name}: this is a component, but only modules can be assembled`,
      "Run wasm-tools parse on it and scan the result.",
    );
  }
  const lines = error.message.split("\n").filter((line) => line !== "");
  const first = lines.find((line) => line.startsWith(`${name}:`)) ?? lines.at(-1) ?? "wabt refused it";
  const message = first.startsWith(`${name}:`) ? first : `${name}: ${first}`;
  return new WasiScanError("malformed", message, "Correct the text at that place (line:column).", { cause: error });
}
