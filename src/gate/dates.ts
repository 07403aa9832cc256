import { WasiScanError } from "../model/errors.js";

const DAY_MS = 86_400_000;

/**
 * Days from one day to another, as `2026-11-29`; negative if the second comes first.
 *
 * @throws WasiScanError `bad-data` where one of them is not a day
 */
export function daysBetween(from: string, to: string): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / DAY_MS;
}

function millisecondsOf(day: string): number {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // 2027-02-31 would be the third of March.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(day)) return time;
  throw new WasiScanError("bad-data", `"${day}" is not a day`, "Write it as 2027-01-31.");
}
