/** Opens what an address points into; not every browser does that itself. */
export function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = target?.closest("details");
  if (!target || !details) return;
  details.open = true;
  details.scrollIntoView({ block: "start" });
}
