/** The hierarchies of references; a value of one is never one of another. */
type Top = "func" | "extern" | "exn" | "any" | "cont" | "defined";

const tops: Record<string, Top> = {
  ...{ func: "func", nofunc: "func", extern: "extern", noextern: "extern", exn: "exn", noexn: "exn" },
  ...{ cont: "cont", nocont: "cont", any: "any", eq: "any", i31: "any", struct: "any", array: "any", none: "any" },
};
const shorthands: Record<string, string> = {
  nullref: "none",
  nullfuncref: "nofunc",
  nullexternref: "noextern",
  nullexnref: "noexn",
  nullcontref: "nocont",
};

/** Whether a value of type `given` can stand where `wanted` is. True where only the types in full could tell. */
export function mayMatch(given: string, wanted: string): boolean {
  if (given === wanted) return true;
  const one = referenceOf(given);
  const other = referenceOf(wanted);
  if (!one || !other) return false;
  if (one.nullable && !other.nullable) return false;
  return one.top === other.top || one.top === "defined" || other.top === "defined";
}

/** Whether a table of such elements may begin with nulls. */
export const isDefaultable = (type: string): boolean => referenceOf(type)?.nullable !== false;

/** The kind of a type in text-format spelling; undefined for numbers. */
function referenceOf(type: string): { top: Top; nullable: boolean } | undefined {
  const long = /^\(ref (null )?(?:\(shared )?(?:\(exact )?(\w+)\)*$/.exec(type);
  if (long) return { top: tops[long[2] as string] ?? "defined", nullable: long[1] !== undefined };
  const short = shorthands[type] ?? (type.endsWith("ref") ? type.slice(0, -3) : undefined);
  return short === undefined ? undefined : { top: tops[short] ?? "defined", nullable: true };
}
