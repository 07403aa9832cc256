import { rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildSite, inventMatrix } from "./built-site.js";

declare module "vitest" {
  interface ProvidedContext {
    sites: Sites;
  }
}

/** Folders that tests read and do not change. */
export interface Sites {
  /** The site of the matrix in this checkout. */
  own: string;
  /** The site of {@link inventMatrix}, and that matrix. */
  invented: string;
  matrix: string;
}

/** Builds each site once for all tests: a build takes longer than most of them. */
export default async function buildSites(project: TestProject): Promise<() => void> {
  const matrix = inventMatrix();
  const [own, invented] = await Promise.all([buildSite(), buildSite(matrix)]);
  project.provide("sites", { own, invented, matrix });
  return () => {
    for (const path of [matrix, join(own, ".."), join(invented, "..")]) rmSync(path, { recursive: true, force: true });
  };
}
