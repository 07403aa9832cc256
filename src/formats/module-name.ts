/** A module's name as the gate writes it in findings: `./a\\b.wasm` is `a/b.wasm`. */
export const findingName = (name: string): string => name.replaceAll("\\", "/").replace(/^(\.\/+)+/, "");
