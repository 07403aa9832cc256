export declare const modules: Record<string, { base: number; make(count: number): Uint8Array }>;
