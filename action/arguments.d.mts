export function readInputs(env: Record<string, string | undefined>): { words: string[]; folder: string };
