import script from "../../site/browser.ts?text";
import { releaseLine } from "../model/versions.js";
import { contextOf } from "./data/context.js";
import { featurePath, rootOf, runtimePath, syscallPath } from "./data/links.js";
import type { SiteData } from "./data/site-data.js";
import { accuracyPage } from "./pages/accuracy-page.js";
import { coveragePage } from "./pages/coverage-page.js";
import { featurePage } from "./pages/feature-page.js";
import { indexPage } from "./pages/index-page.js";
import { interfacePage } from "./pages/interface-page.js";
import { runtimePage } from "./pages/runtime-page.js";
import { syscallPage } from "./pages/syscall-page.js";
import { style } from "./style.js";
import { templates } from "./templates.js";

/**
 * Builds the whole site: path below the site's folder → content. All links are relative, and nothing is loaded from
 * elsewhere, so the files work from a disk and under any address. Pure.
 */
export function renderSite(data: SiteData): Map<string, string> {
  const context = contextOf(data);
  const files = new Map<string, string>();
  const page = (path: string, title: string, description: string, render: (root: string) => string) => {
    const root = rootOf(path);
    const { date, digest } = data.matrix;
    const footer = { date, digest, toolVersion: data.toolVersion };
    files.set(path, templates.layout({ root, title, description, ...footer, body: render(root) }));
  };

  page(
    "index.html",
    "WASI and WASIX syscalls by runtime, as measured · wasi-scan",
    "Which WASI and WASIX syscalls work on which WebAssembly runtimes and versions, measured with probes.",
    (root) => templates.index({ root, ...indexPage(context) }),
  );
  for (const fact of data.facts) {
    const name = `${fact.module}.${fact.name}`;
    page(
      syscallPath(fact.module, fact.name),
      `${name} · wasi-scan`,
      `${name}: signatures, and measurements on each WebAssembly runtime and version.`,
      (root) => templates.syscall({ root, ...syscallPage(fact, context) }),
    );
  }
  for (const fact of data.interfaces) {
    for (const release of fact.releases) {
      const line = releaseLine(release.since);
      const siblings = context.groups.find(({ id }) => id === `wasi-${line}`)?.rows ?? [];
      const row = siblings.find(({ name }) => `wasi:${name}` === fact.name);
      if (!row) continue;
      page(
        row.href,
        `${fact.name} of WASI ${line} · wasi-scan`,
        `${fact.name} of WASI ${line}: its functions, and measurements on each WebAssembly runtime.`,
        (root) => templates.interface({ root, ...interfacePage(fact, release, row, siblings, context) }),
      );
    }
  }
  page(
    "coverage.html",
    "What is probed · wasi-scan",
    "Which functions of WASI and WASIX the probes link, call and make fail, and which have no probe yet.",
    (root) => templates.coverage({ root, ...coveragePage(context) }),
  );
  const features = context.groups.find(({ id }) => id === "features")?.rows ?? [];
  for (const row of features) {
    page(
      featurePath(row.name),
      `${row.name}, a Wasm feature · wasi-scan`,
      `The Wasm feature ${row.name}: the WebAssembly runtimes and versions that support it, as measured.`,
      (root) => templates.feature({ root, ...featurePage(row, features, context) }),
    );
  }
  for (const id of new Set(context.columns.map(({ runtime }) => runtime))) {
    const view = runtimePage(id, context);
    page(
      runtimePath(id),
      `${view.name}: WASI and WASIX support, as measured · wasi-scan`,
      `What works and what does not in each measured version of ${view.name}, and what changed between them.`,
      (root) => templates.runtime({ root, ...view }),
    );
  }
  const { accuracy } = data;
  if (accuracy) {
    page(
      "accuracy.html",
      "How often the predictions are right · wasi-scan",
      "Real modules of many toolchains, scanned and then run: predictions compared with results.",
      (root) => templates.accuracy({ root, ...accuracyPage(accuracy) }),
    );
  }
  files.set("style.css", style);
  files.set("browser.js", script);
  files.set("matrix.json", `${JSON.stringify(data.matrix)}\n`);
  return files;
}
