import type { Ended, Job } from "../run/job.js";
import type { Agreement, Prediction } from "../scan/conversation.js";
import { element } from "./element.js";

type Of = { predicted: Prediction[] };
const LONGEST_MS = 20_000;

/** A button that runs the module in this page, in a worker that can be ended, and says what was predicted beside. */
export function runOffer({ predicted }: Of, file: File, root: string): HTMLElement[] {
  const isChromium = /Chrom(e|ium)\//.test(navigator.userAgent);
  const prediction = predicted.find(({ runtime }) => (runtime === "chromium") === isChromium) ?? predicted[0];
  if (!prediction) return [];
  const start = element("button", { type: "button" }, "Run it in this page");
  const words = element("input", { type: "text", name: "words", id: "run-words", spellcheck: "false" });
  const label = element("label", { for: "run-words" }, "Arguments");
  const shown = element("div", { role: "status" });
  start.addEventListener("click", async () => {
    start.disabled = true;
    const stop = element("button", { type: "button" }, "Stop");
    shown.replaceChildren(element("p", {}, "Running… ", stop));
    const ended = await run(file, words.value.split(/\s+/).filter(Boolean), root, stop);
    start.disabled = false;
    shown.replaceChildren(...drawEnd(ended, prediction));
  });
  return [
    element("h3", {}, "Run it here"),
    element("p", { class: "note" }, ABOUT),
    element("p", { class: "runner" }, label, " ", words, " ", start),
    shown,
  ];
}

const ABOUT =
  "With browser_wasi_shim, in a worker that is ended after 20 seconds. It gets an empty directory /, no input, and no way out of this page.";

function run(file: File, words: string[], root: string, stop: HTMLElement): Promise<Ended> {
  return new Promise((done) => {
    const worker = new Worker(new URL(`${root}run-worker.js`, location.href), { type: "module" });
    const end = (ended: Ended) => {
      clearTimeout(timer);
      worker.terminate();
      done(ended);
    };
    const output: string[] = [];
    const timer = setTimeout(() => end({ end: "timeout", detail: "", output: output.join("") }), LONGEST_MS);
    stop.addEventListener("click", () => end({ end: "stopped", detail: "", output: output.join("") }));
    worker.addEventListener("message", ({ data }: MessageEvent<{ text: string } | Ended>) => {
      if ("text" in data) output.push(data.text);
      else end({ ...data, output: output.join("") });
    });
    worker.addEventListener("error", ({ message }) => end({ end: "lost", detail: message, output: output.join("") }));
    worker.postMessage({ file, args: [file.name, ...words] } satisfies Job);
  });
}

const AGREES: Record<Agreement, string> = {
  right: "As predicted.",
  wrong: "Not as predicted: please report it with the module.",
  open: "This run does not decide whether the prediction is right.",
};

function drawEnd({ end, detail, output }: Ended, prediction: Prediction): HTMLElement[] {
  const { runtime, version, verdict, why, agreements } = prediction;
  const agrees = end === "stopped" || end === "lost" ? "open" : agreements[end];
  const happened = `${HAPPENED[end]}${detail ? `: ${detail}` : ""}`;
  return [
    element(
      "dl",
      { class: "beside" },
      element("dt", {}, `Predicted for ${runtime} ${version}`),
      element("dd", {}, `${verdict === "at-risk" ? "at risk" : verdict}${why ? `: ${why}` : ""}`),
      element("dt", {}, "Happened here"),
      element("dd", {}, happened),
    ),
    element("p", {}, AGREES[agrees]),
    ...(output ? [element("pre", { class: "output" }, element("code", {}, output))] : []),
  ];
}

const HAPPENED: Record<Ended["end"], string> = {
  exited: "it ran to its end",
  unlinked: "it was not linked",
  rejected: "it was not compiled",
  trapped: "it trapped",
  timeout: "it did not end within 20 seconds",
  stopped: "you stopped it",
  lost: "it could not be run",
};
