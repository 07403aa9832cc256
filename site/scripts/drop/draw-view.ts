import type { ModuleView, Reply, View } from "../scan/conversation.js";
import { copyButton } from "./copy-button.js";
import { drawGroups } from "./draw-groups.js";
import { drawRows } from "./draw-rows.js";
import { element, list } from "./element.js";
import { runOffer } from "./run-offer.js";

type Answer = Extract<Reply, { kind: "answer" }>;

interface Around {
  root: string;
  /** Absent where the answer came from a link. */
  file: File | undefined;
}

export function drawRefusal({ message, hint }: Extract<Reply, { kind: "refused" }>): HTMLElement {
  return element("p", { class: "notice", role: "alert" }, `${message.replace(/[.]?$/, ".")} ${hint}`);
}

export function drawView({ view, json, name }: Answer, around: Around): HTMLElement[] {
  return [
    ...(around.file ? [] : [element("p", { class: "note" }, FROM_LINK)]),
    ...view.notes.map((note) => element("p", { class: "note" }, note)),
    ...view.modules.flatMap((module) => drawModule(module, view, around)),
    element("p", { class: "note" }, view.measured, " ", download(json, name)),
  ];
}

const FROM_LINK =
  "From a link: what the module needs was read where the link was made. The verdicts are those of this site's measurements.";

function drawModule(module: ModuleView, { modules }: View, around: Around): HTMLElement[] {
  const { root } = around;
  const title = element("h2", { tabindex: "-1" }, module.name, " ", element("small", {}, module.about.join(" · ")));
  const own = module.own
    ? [
        element("h3", {}, "Your targets"),
        ...(module.own.problem ? [element("p", { class: "notice" }, module.own.problem)] : []),
        ...(module.own.rows.length > 0 ? [drawRows("Your targets", module.own.rows, root)] : []),
      ]
    : [];
  return [
    title,
    element("p", { class: "decision", role: "status" }, module.answer),
    ...own,
    ...list("What to do", module.advice),
    element("h3", {}, "Every runtime, in its newest version"),
    drawRows("Every runtime", module.rows, root),
    element("p", { class: "key" }, [module.outside, BAR].filter(Boolean).join(" ")),
    ...drawGroups(module.groups, root),
    ...list("Hazards: it runs, but", module.hazards),
    ...list("About this module", module.remarks),
    ...(around.file && modules.length === 1 ? runOffer(module, around.file, root) : []),
    element("h3", {}, "Add this gate to your CI"),
    element("pre", { class: "gate" }, element("code", {}, module.gate)),
    element(
      "p",
      {},
      copyButton("Copy the step", () => module.gate),
      " ",
      permalink(module, root),
    ),
  ];
}

const BAR =
  "Bar: measured versions, oldest left; a tick is a measurement, stripes between are inferred, nothing between two that differ.";

function permalink({ saved }: ModuleView, root: string): HTMLElement {
  const make = () => {
    const address = new URL(`${root}scan.html`, location.href);
    address.search = new URL(location.href).search;
    address.hash = `module=${saved}`;
    return address.href;
  };
  return copyButton("Copy a link to this answer", make);
}

function download(json: string, name: string): HTMLElement {
  const href = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  const file = `${name.replace(/^.*[/!]/, "").replace(/\.[^.]*$/, "") || "report"}.wasi-scan.json`;
  return element("a", { href, download: file }, "The report as JSON");
}
