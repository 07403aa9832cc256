import { accuracyPages } from "./accuracy-page.js";
import { coveragePages } from "./coverage-page.js";
import { featurePages } from "./feature-page.js";
import { indexPages } from "./index-page.js";
import { interfacePages } from "./interface-page.js";
import type { PageKind } from "./page.js";
import { runtimePages } from "./runtime-page.js";
import { syscallPages } from "./syscall-page.js";

/** Every kind of page; the order is that in which they are made. */
export const pageKinds: PageKind[] = [
  indexPages,
  syscallPages,
  interfacePages,
  coveragePages,
  featurePages,
  runtimePages,
  accuracyPages,
];
