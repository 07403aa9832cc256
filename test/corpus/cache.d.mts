export const corpus: string;
export const python: string;
export const wasmTools: string;
export function folderOf(name: string): string;
export const testsuites: { crate: string; folder: string; scripts: string[] }[];
export const jcoPackage: string;
export const jcoTools: string;
