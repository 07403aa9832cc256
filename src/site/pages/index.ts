import { accuracyPages } from "./about/accuracy-page.js";
import { changesPages } from "./about/changes-page.js";
import { coveragePages } from "./about/coverage-page.js";
import { dataPages } from "./about/data-page.js";
import { findingsPages } from "./about/findings-page.js";
import { methodPages } from "./about/method-page.js";
import { homePages } from "./home-page.js";
import { claimsPages } from "./lookup/claims-page.js";
import { featurePages } from "./lookup/feature-page.js";
import { interfacePages } from "./lookup/interface-page.js";
import { matrixPageKind } from "./lookup/matrix-page.js";
import { syscallPages } from "./lookup/syscall-page.js";
import { notFoundPages } from "./not-found-page.js";
import type { PageKind } from "./page.js";
import { comparePages } from "./places/compare-page.js";
import { runtimeChangesPages } from "./places/runtime-changes-page.js";
import { runtimePages } from "./places/runtime-page.js";
import { targetPages } from "./places/targets-page.js";
import { wasixPages } from "./places/wasix-page.js";
import { scanPages } from "./scan-page.js";

/** Every kind of page; the order is that in which they are made. */
export const pageKinds: PageKind[] = [
  homePages,
  scanPages,
  matrixPageKind,
  syscallPages,
  interfacePages,
  featurePages,
  claimsPages,
  runtimePages,
  runtimeChangesPages,
  comparePages,
  targetPages,
  wasixPages,
  findingsPages,
  coveragePages,
  accuracyPages,
  methodPages,
  changesPages,
  dataPages,
  notFoundPages,
];
