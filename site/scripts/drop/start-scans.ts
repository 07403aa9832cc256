import type { Started } from "../drop-zone.js";
import type { Question, Reply } from "../scan/conversation.js";
import { drawRefusal, drawView } from "./draw-view.js";
import { element } from "./element.js";

/**
 * Scans what is dropped, in a worker, and shows the answer below the zone.
 *
 * @param targets the queries of the reader as they are now
 */
export function startScans(zone: HTMLElement, targets: () => string[]): Started {
  const { root = "", toolVersion = "" } = zone.dataset;
  const shown = zone.querySelector(".scanned") as HTMLElement;
  const say = (text: string) => shown.replaceChildren(element("p", { class: "note", role: "status" }, text));
  let file: File | undefined;
  let asked = false;

  let worker: Worker | undefined;
  /** The matrix is asked for here, under the content security policy of the page. */
  const start = async (): Promise<Worker> => {
    if (worker) return worker;
    say("Loading the measurements…");
    const response = await fetch(`${root}matrix.json`);
    if (!response.ok) throw new Error(`matrix.json: ${response.status}`);
    const text = await response.text();
    const started = new Worker(new URL(`${root}scan-worker.js`, location.href), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<Reply>) => show(data));
    started.addEventListener("error", () => show(LOST));
    started.postMessage({ kind: "matrix", text, toolVersion } satisfies Question);
    worker = started;
    return started;
  };

  const ask = async (question: Exclude<Question, { kind: "matrix" }>, what: string) => {
    asked = true;
    try {
      const scanner = await start();
      say(`Reading ${what}…`);
      scanner.postMessage(question);
    } catch {
      show(location.protocol === "file:" ? FROM_DISK : LOST);
    }
  };

  const show = (reply: Reply) => {
    if (reply.kind === "refused") shown.replaceChildren(drawRefusal(reply));
    else shown.replaceChildren(...drawView(reply, { root, file }));
  };

  return {
    scanFile(dropped) {
      file = dropped;
      ask({ kind: "file", file: dropped, asked: { targets: targets() } }, dropped.name);
    },
    scanLink(saved) {
      file = undefined;
      ask({ kind: "link", saved, asked: { targets: targets() } }, "what the link holds");
    },
    scanAgain() {
      if (asked) ask({ kind: "again", asked: { targets: targets() } }, "it again");
    },
  };
}

const LOST: Reply = {
  kind: "refused",
  message: "The scanner or the measurements did not load",
  hint: "Reload the page and try again.",
};
const FROM_DISK: Reply = {
  kind: "refused",
  message: "A page that was opened from a disk may not start a worker",
  hint: "Serve the site: wasi-scan site serve.",
};
