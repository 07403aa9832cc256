// The walker with a bit for each of its blocks, which is set when the block runs: `ran:0`, `ran:1`, … are exported globals
// of 64 bits each. Done on the text, an instruction a line, since what is added neither takes nor leaves anything.
import wabt from "wabt";

// The last instruction of a function has the bracket of its end behind it.
const AFTER = /^\s*(if|else|loop|block|br_if|end)\b(?!\s*(\d+)?\)$)/;

/** @param {Uint8Array} binary @returns {Promise<Uint8Array>} */
export async function instrument(binary) {
  const tools = await wabt();
  const text = tools.readWasm(binary, { readDebugNames: false }).toText({ foldExprs: false, inlineExport: false });
  const first = text.match(/^ {2}\(global /gm)?.length ?? 0;
  let count = 0;
  const lines = text.split("\n").flatMap((line) => {
    if (!AFTER.test(line)) return [line];
    const [global, bit] = [first + (count >> 6), 1n << BigInt(count & 63)];
    count++;
    return [line, `global.get ${global} i64.const ${bit} i64.or global.set ${global}`];
  });
  const globals = Array.from(
    { length: (count + 63) >> 6 },
    (_, i) => `(global (mut i64) (i64.const 0)) (export "ran:${i}" (global ${first + i}))`,
  );
  const whole = lines.join("\n").trimEnd();
  return tools.parseWat("walker.wat", `${whole.slice(0, -1)}\n${globals.join("\n")}\n)`).toBinary({}).buffer;
}
