/** On the page of WASIX: the oldest version of each runtime that links every picked call. */
export function startNeeded(table: HTMLTableElement, output: HTMLElement): void {
  const heads = [...table.querySelectorAll<HTMLElement>("thead [data-runtime]")];
  const boxes = [...table.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const idle = output.textContent;

  const apply = () => {
    const rows = boxes.filter(({ checked }) => checked).map((box) => box.closest("tr") as HTMLTableRowElement);
    const answers = heads.map((head, column) => answerOf(head, column, rows));
    output.textContent = rows.length === 0 ? idle : `These ${rows.length} calls link in: ${answers.join("; ")}.`;
    const picked = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    try {
      history.replaceState(null, "", `#${picked.join(",")}`);
    } catch {
      // A page that was opened from a disk may not change its address.
    }
  };

  const asked = decodeURIComponent(location.hash.slice(1)).split(",");
  for (const box of boxes) box.checked = asked.includes(box.value);
  table.addEventListener("change", apply);
  if (boxes.some(({ checked }) => checked)) apply();
}

function answerOf(head: HTMLElement, column: number, rows: HTMLTableRowElement[]): string {
  const cells = rows.map(({ cells: own }) => own[column + 1] as HTMLTableCellElement);
  const missing = cells.filter(({ dataset }) => dataset.at === "-1").length;
  const name = head.dataset.runtime ?? "";
  if (missing > 0) return `no measured ${name} (${missing} missing)`;
  const newest = cells.reduce((a, b) => (Number(b.dataset.at) > Number(a.dataset.at) ? b : a));
  return `${name} ${newest.dataset.links ?? ""} or newer`;
}
