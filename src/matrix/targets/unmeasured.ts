const own = (binary: string, recipe: string) =>
  `Measure yours: wasi-scan probe --runtime-path ${binary} --recipe ${recipe} --host ${recipe}.json, then -t ./${recipe}.json.`;

/** Runtimes that people ask for and that have no column: what each is called, and how to find out nevertheless. */
export const UNMEASURED: Record<string, [name: string, hint: string]> = {
  wamr: ["WAMR", own("iwasm", "iwasm")],
  iwasm: ["iwasm (WAMR)", own("iwasm", "iwasm")],
  firefox: ["Firefox", "Its WASI comes from a library: -t browser-wasi-shim measures one, in V8."],
  safari: ["Safari", "Its engine is that of bun: -t bun; its WASI comes from a library: -t browser-wasi-shim."],
};
