/** The filters of a page of the matrix. The address holds them, so that a link shows the same. */

interface Family {
  body: HTMLTableSectionElement;
  rows: MatrixRow[];
}

interface MatrixRow {
  element: HTMLTableRowElement;
  name: string;
  /** The state of each column. */
  states: string[];
}

const NARROW = matchMedia("(max-width: 760px)");
/** Columns that a phone shows at once. */
const AT_ONCE = 3;

export function startFilter(form: HTMLFormElement): void {
  const table = document.getElementById("matrix");
  const nothing = document.getElementById("nothing");
  const output = form.querySelector("output");
  if (!(table instanceof HTMLTableElement) || !nothing || !output) return;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const runtimes = [...table.querySelectorAll<HTMLElement>("thead [data-runtime]")].map((head) => head.dataset.runtime);
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let families: Family[] | undefined;
  let first = 0;

  const columns = () => {
    const chosen = runtimes.indexOf(field("runtime").value);
    const all = runtimes.map((_, index) => index);
    if (chosen >= 0 && !NARROW.matches) return [chosen];
    if (!NARROW.matches || all.length <= AT_ONCE) return all;
    const from = Math.min(chosen >= 0 && first === 0 ? chosen : first, all.length - AT_ONCE);
    return all.slice(from, from + AT_ONCE);
  };

  const apply = () => {
    families ??= read(table);
    const shown = columns();
    hideColumns(sheet, runtimes.length, shown);
    const text = field("q").value.trim().toLowerCase();
    const [family, state, differ] = [field("family").value, field("state").value, field("differ").checked];
    let count = 0;
    for (const { body, rows } of families) {
      let here = 0;
      for (const { element, name, states } of rows) {
        const seen = shown.map((index) => states[index]);
        const match =
          (family === "" || body.id === family) &&
          name.includes(text) &&
          (state === "" || seen.includes(state)) &&
          (!differ || new Set(seen).size > 1);
        if (element.hidden === match) element.hidden = !match;
        if (match) here++;
      }
      body.hidden = here === 0;
      count += here;
    }
    nothing.hidden = count > 0;
    output.textContent = text || family || state || differ ? `${count} rows` : "";
    remember(form);
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLInputElement && input.type === "checkbox") input.checked = true;
    else if (input instanceof HTMLInputElement || input instanceof HTMLSelectElement) input.value = value;
  }
  form.addEventListener("input", () => {
    first = 0;
    apply();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    apply();
  });
  form.addEventListener("click", (event) => {
    const { name } = event.target as HTMLButtonElement;
    if (name !== "back" && name !== "on") return;
    const now = columns()[0] ?? 0;
    first = Math.max(0, Math.min(runtimes.length - AT_ONCE, now + (name === "on" ? AT_ONCE : -AT_ONCE)));
    apply();
  });
  NARROW.addEventListener("change", apply);
  if (location.search !== "" || NARROW.matches) apply();
}

function read(table: HTMLTableElement): Family[] {
  return [...table.tBodies].map((body) => ({
    body,
    rows: [...body.rows]
      .filter(({ className }) => className !== "family")
      .map((element) => ({
        element,
        name: (element.cells[0]?.textContent ?? "").toLowerCase(),
        states: [...element.querySelectorAll("use")].map((use) => (use.getAttribute("href") ?? "").slice("#s-".length)),
      })),
  }));
}

/** One rule instead of a thousand cells. */
function hideColumns(sheet: CSSStyleSheet, count: number, shown: number[]): void {
  const hidden = Array.from({ length: count }, (_, index) => index).filter((index) => !shown.includes(index));
  const cells = hidden.flatMap((index) => [
    `.matrix tbody td:nth-child(${index + 2})`,
    `.matrix thead th[data-runtime]:nth-child(${index + 2})`,
  ]);
  const uses = hidden.length > 0 ? ".matrix .uses{display:none}" : "";
  sheet.replaceSync(cells.length > 0 ? `${cells.join(",")}{display:none}${uses}` : "");
}

function remember(form: HTMLFormElement): void {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== "") asked.set(name, String(value));
  try {
    history.replaceState(null, "", (asked.size > 0 ? `?${asked}` : location.pathname) + location.hash);
  } catch {
    // A page that was opened from a disk may not change its address.
  }
}
