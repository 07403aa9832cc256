import { element } from "./element.js";

/** Copies a text and says so; where the browser does not let it, the text is shown to be copied by hand. */
export function copyButton(label: string, text: () => string): HTMLElement {
  const button = element("button", { type: "button" }, label);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = "Copied";
      setTimeout(() => {
        button.textContent = label;
      }, 2_000);
    } catch {
      const field = element("input", { readonly: "", "aria-label": label, value: text() });
      button.replaceWith(field);
      field.select();
    }
  });
  return button;
}
