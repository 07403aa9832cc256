export const root: string;
export function buildProgram(source: string, name: string): Promise<string>;
