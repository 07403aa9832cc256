const PAGE = 65536n;

/** What is wrong with the limits of a memory or table in the short text of `ModuleImport.signature`. */
export function wrongLimits(text: string): string | undefined {
  const found = /^(memory|table)(64)? (\d+)(?:\.\.(\d+))?( shared)?(?: pagesize (\d+))?/.exec(text);
  if (!found) return undefined;
  const [, kind, wide, low = "0", high, shared, pageSize] = found;
  const minimum = BigInt(low);
  const maximum = high === undefined ? undefined : BigInt(high);
  if (maximum !== undefined && maximum < minimum)
    return `has a ${kind} whose maximum ${high} is below its minimum ${low}`;
  if (kind === "table") return undefined;
  if (shared && maximum === undefined) return "has a shared memory without a maximum";
  const page = BigInt(pageSize ?? PAGE);
  if (page !== 1n && page !== PAGE) return `has a memory with pages of ${page} bytes`;
  // All of the address space, in pages.
  const most = (wide ? 2n ** 64n : 2n ** 32n) / page;
  const largest = maximum ?? minimum;
  return minimum > most || largest > most
    ? `has a memory of ${largest} pages, more than there are addresses`
    : undefined;
}
