import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readSizes } from "../src/matrix/files/sizes-file.js";
import { type LanguageSize, type Size, type SizesFile, timesSmaller } from "../src/model/figures/sizes.js";

const ROOT = resolve(import.meta.dirname, "..");
const PAGE = resolve(ROOT, "docs/sizes.md");
const WRITTEN_BY = "UPDATE=1 npx vitest run --config test/vitest.config.ts test/sizes-page.test.ts";
const file = readSizes(resolve(ROOT, "matrix"));

const kilobytes = (bytes: number): string => {
  const value = bytes / 1000;
  return value < 100 ? Number(value.toPrecision(2)).toString() : Math.round(value).toLocaleString("en");
};
const pair = (size: Size | undefined): string =>
  size ? `${kilobytes(size.bytes)} (${kilobytes(size.compressed)})` : "–";

function ratios({ wasm, native }: LanguageSize): string {
  if (!native) return "–";
  const compressed = timesSmaller(wasm.compressed, native.compressed);
  return `${timesSmaller(wasm.bytes, native.bytes)} (${compressed})`;
}

function page({ date, platform, languages, missing }: SizesFile): string {
  const rows = languages.map(
    (one) => `| ${one.language} | ${one.toolchain} | ${pair(one.wasm)} | ${pair(one.native)} | ${ratios(one)} |`,
  );
  const commands = languages.map((one) => {
    const native = one.native ? `\`${one.native.command}\`` : one.alone;
    return `- ${one.language}: \`${one.wasm.command}\`; native: ${native}`;
  });
  const without = Object.entries(missing).map(([language, why]) => `- ${language}: ${why}`);
  return `<!-- ${WRITTEN_BY} writes this -->

# How large a hello world is

As Wasm beside a native program for ${platform} that is linked statically, both without symbols; in parentheses with gzip at
level 9. Kilobytes of 1000 bytes. The last column says how many times smaller the Wasm is: below 1 it is larger. Each was run
and printed its line, except the interpreters, which are counted without a program. \`npm run sizes\` builds and counts all
anew; measured ${date}. The native C, C++ and Rust contain glibc; with musl they would be smaller.

| language | compiler | Wasm | native | times smaller |
|---|---|---|---|---|
${rows.join("\n")}

## Commands

${commands.join("\n")}

## Not measured, and what was tried

On Debian 12, with apt, pip, npm, cargo, go and Maven only.

${without.join("\n")}
`;
}

describe("docs/sizes.md", () => {
  const measured = file as SizesFile;
  it("is the table of matrix/sizes.json", () => {
    if (process.env.UPDATE === "1") writeFileSync(PAGE, page(measured));
    expect(existsSync(PAGE)).toBe(true);
    expect(readFileSync(PAGE, "utf8")).toBe(page(measured));
  });

  it("has a native program beside each Wasm, or says why not", () => {
    for (const { language, wasm, native, alone } of measured.languages) {
      expect(native === undefined, language).toBe(alone !== undefined);
      for (const size of [wasm, ...(native ? [native] : [])]) {
        // The frame of gzip makes what is tiny larger.
        expect(size.compressed, language).toBeLessThan(size.bytes + 100);
        expect(size.command, language).not.toBe("");
      }
    }
  });
});
