export const corpus: string;
export const python: string;
export const wasmTools: string;
export function folderOf(name: string): string;
export const testsuite: string;
export const testsuiteCrate: string;
export const jcoPackage: string;
export const jcoTools: string;
