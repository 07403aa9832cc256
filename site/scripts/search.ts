import { type Entry, search } from "./match.js";

/** The search box at the head of every page: what is found is a list below it, the arrows walk through it. */
export function startSearch(form: HTMLFormElement): void {
  const input = form.querySelector("input");
  const list = form.querySelector("ul");
  if (!input || !list) return;
  const root = input.dataset.root ?? "";
  let found: Entry[] = [];
  let at = -1;

  const select = (index: number) => {
    at = index;
    for (const [place, item] of [...list.children].entries()) item.setAttribute("aria-selected", String(place === at));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `search-${at}`);
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    select(-1);
  };
  const show = () => {
    found = search(entries(), input.value);
    list.replaceChildren(...found.map((entry, index) => itemOf(entry, index)));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    select(found.length > 0 ? 0 : -1);
  };
  const go = (index: number) => {
    const entry = found[index];
    if (entry) location.href = root + entry[2];
  };

  input.addEventListener("focus", () => load(input.dataset.index ?? "", () => input.value && show()), { once: true });
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      select((at + step + found.length) % found.length);
    } else if (event.key === "Escape") close();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(Math.max(at, 0));
  });
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    go([...list.children].indexOf((event.target as Element).closest("li") as Element));
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) close();
  });
}

function itemOf([name, kind]: Entry, index: number): HTMLLIElement {
  const item = document.createElement("li");
  item.id = `search-${index}`;
  item.setAttribute("role", "option");
  const small = document.createElement("small");
  small.textContent = kind;
  item.append(name, " ", small);
  return item;
}

const entries = (): Entry[] => (globalThis as { wasiScanSearch?: Entry[] }).wasiScanSearch ?? [];

/** The index comes only when somebody searches. */
function load(src: string, done: () => void): void {
  const script = document.createElement("script");
  script.src = src;
  script.addEventListener("load", done);
  document.head.append(script);
}
