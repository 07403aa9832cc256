// The matrix works without this: it only adds the filter, and opens a folded group that an address points into.

interface Group {
  element: HTMLDetailsElement;
  rows: { element: HTMLTableRowElement; name: string; differs: boolean }[];
  /** As the reader had it before filtering. */
  open: boolean;
}

function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = target?.closest("details");
  if (!target || !details || details.open) return;
  details.open = true;
  target.scrollIntoView();
}

function readGroups(): Group[] {
  return [...document.querySelectorAll<HTMLDetailsElement>(".matrix details.group")].map((element) => ({
    element,
    open: element.open,
    rows: [...element.querySelectorAll<HTMLTableRowElement>("tbody tr")].map((row) => ({
      element: row,
      name: `${element.id}.${row.cells[0]?.textContent ?? ""}`.toLowerCase(),
      differs: new Set([...row.cells].slice(1).map((cell) => cell.className)).size > 1,
    })),
  }));
}

function startFilter(form: HTMLFormElement): void {
  const groups = readGroups();
  const [query, differ] = [form.elements.namedItem("q"), form.elements.namedItem("differ")] as HTMLInputElement[];
  const output = form.querySelector("output");
  const nothing = document.getElementById("nothing");
  if (!query || !differ || !output || !nothing) return;
  let filtering = false;

  const apply = () => {
    const text = query.value.trim().toLowerCase();
    const before = filtering;
    filtering = text !== "" || differ.checked;
    let shown = 0;
    for (const group of groups) {
      if (!before) group.open = group.element.open;
      let count = 0;
      for (const { element, name, differs } of group.rows) {
        const match = name.includes(text) && (differs || !differ.checked);
        element.hidden = !match;
        if (match) count++;
      }
      group.element.hidden = count === 0;
      group.element.open = filtering ? count > 0 : group.open;
      shown += count;
    }
    nothing.hidden = shown > 0;
    output.textContent = filtering ? `${shown} shown` : "";
    remember(text, differ.checked);
  };

  const asked = new URLSearchParams(location.search);
  query.value = asked.get("q") ?? "";
  differ.checked = asked.has("differ");
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  if (query.value || differ.checked) apply();
}

function remember(text: string, differ: boolean): void {
  const asked = new URLSearchParams({ ...(text && { q: text }), ...(differ && { differ: "" }) }).toString();
  try {
    history.replaceState(null, "", (asked ? `?${asked}` : location.pathname) + location.hash);
  } catch {
    // A page that was opened from a disk may not change its address.
  }
}

// The name of the row leads to the same page: thousands of cells need not be stops of the Tab key as well.
for (const link of document.querySelectorAll<HTMLAnchorElement>(".matrix td a")) link.tabIndex = -1;
const form = document.getElementById("filter");
if (form instanceof HTMLFormElement) startFilter(form);
openTarget();
addEventListener("hashchange", openTarget);
