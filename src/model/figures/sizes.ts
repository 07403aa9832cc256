/** How large a hello world is as Wasm and as a native program: `matrix/sizes.json`, as `npm run sizes` writes it. */

export interface SizesFile {
  /** Day of the run, ISO. */
  date: string;
  /** What the native programs are for: `x86_64-linux`. */
  platform: string;
  languages: LanguageSize[];
  /** Language → what was tried to get a compiler for it. */
  missing: Record<string, string>;
}

export interface LanguageSize {
  language: string;
  /** The compiler and its version. */
  toolchain: string;
  wasm: Size;
  /** Linked statically. */
  native?: Size;
  /** Why there is no native program beside it. */
  alone?: string;
}

/** Without symbols. */
export interface Size {
  bytes: number;
  /** With gzip at level 9. */
  compressed: number;
  /** Builds it. */
  command: string;
}

/** How many times smaller the Wasm is, in two digits: 3.1; below 1 where it is larger. */
export const timesSmaller = (wasm: number, native: number): number => Number((native / wasm).toPrecision(2));
