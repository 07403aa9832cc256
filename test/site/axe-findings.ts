import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * What axe finds on a page in the light, and in the dark. There only colours differ, so only they are looked at again.
 * Keeps two of things that repeat side by side: axe takes most of the time of these tests, and says the same of each.
 */
export async function axeFindings(page: Page): Promise<{ light: string[]; dark: string[] }> {
  await page.evaluate(removeRepeated);
  await page.evaluate(axe.source);
  const light = await run(page);
  await page.emulateMedia({ colorScheme: "dark" });
  return { light, dark: await run(page, ["color-contrast", "link-in-text-block"]) };
}

/** Things repeat that differ in nothing but words. Cells and terms stay, since a row or a list is not whole without one. */
export function removeRepeated(): void {
  const shapeOf = (element: Element) =>
    element.outerHTML
      .replace(/>[^<]*[^<\s][^<]*/g, ">…")
      .replace(/ (?!class|role|type|scope)([\w-]+)="[^"]+"/g, ' $1="…"');
  for (const parent of [...document.querySelectorAll<HTMLElement>("main *")].reverse()) {
    if (!(parent instanceof HTMLElement) || parent.matches("tr, dl")) continue;
    const seen = new Map<string, number>();
    for (const child of [...parent.children]) {
      const shape = shapeOf(child);
      const before = seen.get(shape) ?? 0;
      seen.set(shape, before + 1);
      if (before >= 2) child.remove();
    }
  }
}

const run = (page: Page, rules?: string[]): Promise<string[]> =>
  page.evaluate(async (runOnly) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      preload: false,
      resultTypes: ["violations"],
      ...(runOnly ? { runOnly } : {}),
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, rules);
