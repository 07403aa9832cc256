import { startTargets } from "./targets.js";

/**
 * The place to drop a module. Nothing but this is loaded before a file is dropped or chosen, or the address holds what a
 * module needs.
 */
export function startDropZone(zone: HTMLElement): void {
  const input = zone.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) return;
  const root = zone.dataset.root ?? "";
  const program = new URL(`${root}drop.js`, location.href).href;
  let started: Promise<Started> | undefined;
  const targets = startTargets(zone, async () => (await started)?.scanAgain());
  const start = () => {
    started ??= import(program).then(({ startScans }: Program) => startScans(zone, targets));
    return started;
  };

  const take = async (file: File | undefined) => {
    if (file) (await start()).scanFile(file);
  };
  input.addEventListener("change", () => take(input.files?.[0]));
  // Anywhere on the page: to miss the zone would open the file.
  addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  addEventListener("dragleave", ({ relatedTarget }) => relatedTarget ?? zone.classList.remove("over"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    take(event.dataTransfer?.files[0]);
  });
  const fromAddress = async () => {
    const saved = /^#module=([\w-]+)$/.exec(location.hash)?.[1];
    if (saved) (await start()).scanLink(saved);
  };
  addEventListener("hashchange", fromAddress);
  fromAddress();
}

export interface Started {
  scanFile(file: File): void;
  /** @param saved what a module needs, as a permalink has it */
  scanLink(saved: string): void;
  /** What was scanned last, after the targets have changed. */
  scanAgain(): void;
}

interface Program {
  startScans(zone: HTMLElement, targets: () => string[]): Started;
}
