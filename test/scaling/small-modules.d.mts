export function writeSmallModules(folder: string, count: number, matrix: { syscalls: unknown }): void;
