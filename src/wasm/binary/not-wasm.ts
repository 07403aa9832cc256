import { WasiScanError } from "../../model/errors.js";

const known: [start: number[], what: string, hint: string][] = [
  [[0x1f, 0x8b], "a gzip file", "Unpack it with gunzip (or tar -xzf) and scan the .wasm file inside."],
  [[0x28, 0xb5, 0x2f, 0xfd], "a zstd file", "Unpack it with zstd -d and scan the .wasm file inside."],
  [[0x42, 0x5a, 0x68], "a bzip2 file", "Unpack it with bunzip2 and scan the .wasm file inside."],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "an xz file", "Unpack it with xz -d and scan the .wasm file inside."],
  [[0x50, 0x4b, 0x03, 0x04], "a zip file", "Unpack it and scan the .wasm file inside."],
  [[0x7f, 0x45, 0x4c, 0x46], "a Linux program (ELF)", "Compile the program for a wasm32-wasi target first."],
  [[0xcf, 0xfa, 0xed, 0xfe], "a macOS program", "Compile the program for a wasm32-wasi target first."],
  [[0x4d, 0x5a], "a Windows program", "Compile the program for a wasm32-wasi target first."],
  [[0x42, 0x43, 0xc0, 0xde], "LLVM bitcode", "Link it first: clang --target=wasm32-wasi without -emit-llvm or -flto."],
  [[0x21, 0x3c, 0x61, 0x72, 0x63, 0x68, 0x3e], "a static library", "Link it into a program and scan that."],
];

/** Why these bytes are not a module, and what to do; `head` is the start of a file without the magic bytes. */
export function notWasm(name: string, head: Uint8Array): WasiScanError {
  for (const [start, what, hint] of known) {
    if (start.every((byte, i) => head[i] === byte)) return refuse(name, `is ${what}`, hint);
  }
  const text = readText(head);
  if (text === undefined) {
    const bytes = [...head.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
    return refuse(name, `starts with the bytes ${bytes}`, "A module starts with 00 61 73 6d. Is this the right file?");
  }
  if (looksLikeWat(head)) {
    const named = name.endsWith(".wat") ? "" : "name it .wat, or ";
    return refuse(name, "holds the text format", `It looks like text: ${named}assemble it with wat2wasm.`);
  }
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    return refuse(
      name,
      "is a web page",
      "It looks like text, perhaps the error page of a download. Download it again.",
    );
  }
  if (text.startsWith("version https://git-lfs")) {
    return refuse(name, "is a Git LFS pointer", "Run git lfs pull to get the file that it stands for.");
  }
  return refuse(name, "looks like text", "Is this the right file? A module starts with the bytes 00 61 73 6d.");
}

/** Whether these first bytes of a file are the text format: `(module`, `(component` or a field such as `(func`. */
export function looksLikeWat(head: Uint8Array): boolean {
  const text = readText(head)?.replace(/^\uFEFF/, "");
  if (text === undefined) return false;
  const start = text.replace(/^(\s|;;[^\n]*(\n|$)|\(;[\s\S]*?;\))*/, "");
  return /^\((module|component|func|import|export|memory|type|table|global)(?![\w.-])/.test(start);
}

function refuse(name: string, what: string, hint: string): WasiScanError {
  return new WasiScanError("not-wasm", `${name}: not a WebAssembly module; it ${what}`, hint);
}

/** Undefined for bytes that no text holds. */
function readText(head: Uint8Array): string | undefined {
  // Control characters besides white space and escape; a NUL above all.
  if (head.some((byte) => byte < 32 && (byte < 9 || byte > 13) && byte !== 27)) return undefined;
  try {
    // The head may end in the middle of a character, which a stream may.
    return new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
  } catch {
    return undefined;
  }
}
