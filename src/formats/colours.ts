/** The colours of text for people. */
export interface Colours {
  bold: Paint;
  dim: Paint;
  cyan: Paint;
  green: Paint;
  yellow: Paint;
  red: Paint;
  magenta: Paint;
}

export type Paint = (text: string) => string;

const same: Paint = (text) => text;

/** No colour at all. */
export const plain: Colours = {
  bold: same,
  dim: same,
  cyan: same,
  green: same,
  yellow: same,
  red: same,
  magenta: same,
};

/** The library is loaded only if there is colour: it opens stdout, which costs a tenth of a short scan. */
export async function loadColours(wanted: boolean): Promise<Colours> {
  if (!wanted) return plain;
  const { default: pico } = await import("picocolors");
  return pico.createColors(true);
}
