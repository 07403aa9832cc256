const KEY = "wasi-scan targets";

/**
 * The field for the reader's own targets. The address holds them, so that a link shows the same; else they are
 * remembered in this browser.
 *
 * @param changed called when the reader has changed them
 * @returns the queries as they are now
 */
export function startTargets(zone: HTMLElement, changed: () => void): () => string[] {
  const input = zone.querySelector<HTMLInputElement>("input[name=targets]");
  if (!input) return () => [];
  const given = new URL(location.href).searchParams.get("targets");
  input.value = given ?? remembered();
  input.addEventListener("change", () => {
    remember(input.value);
    const address = new URL(location.href);
    if (input.value.trim() === "") address.searchParams.delete("targets");
    else address.searchParams.set("targets", input.value.trim());
    history.replaceState(null, "", address);
    changed();
  });
  return () =>
    input.value
      .split(/[,;\n]/)
      .map((query) => query.trim())
      .filter(Boolean);
}

/** A browser may forbid the store. */
function remembered(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

function remember(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // It stays in the address.
  }
}
