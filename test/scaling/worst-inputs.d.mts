export declare const inputs: Record<string, { base: number; args(count: number, folder: string): string[] }>;
