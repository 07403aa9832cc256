import { memo } from "../model/memo.js";
import type { ReasonSupport } from "../model/report.js";
import type { Signature } from "../model/signature.js";
import { answerAt } from "./cells.js";
import type { Matrix } from "./format.js";

/** One syscall or feature whose support differs between the two sides. */
export interface Change {
  /** `module.name` or `feature name`. */
  subject: string;
  signature?: Signature;
  /** Where, when two matrices are compared: `runtime version`. */
  where?: string;
  before: ReasonSupport | "absent";
  after: ReasonSupport | "absent";
}

/** One version of one runtime in one configuration of a matrix. */
export interface Side {
  matrix: Matrix;
  lane: number;
  index: number;
}

/** A row of both sides; absent where a side has no such row. */
interface Compared {
  subject: string;
  signature?: Signature;
  before?: ReasonSupport;
  after?: ReasonSupport;
}

/** Changes in support between the two sides, sorted by name. */
export function diffSides(before: Side, after: Side): Change[] {
  const rows = new Map<string, Compared>();
  for (const [side, key] of [
    [before, "before"],
    [after, "after"],
  ] as const) {
    for (const { subject, signature, row } of rowsOf(side.matrix)) {
      const id = `${subject} ${signature ?? ""}`;
      const known = memo(rows, id, (): Compared => ({ subject, ...(signature !== undefined && { signature }) }));
      known[key] = answerAt(side.matrix, row, side.lane, side.index).support;
    }
  }
  return [...rows.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { before: left = "absent" as const, after: right = "absent" as const, ...rest }]) => ({
      ...rest,
      before: left,
      after: right,
    }))
    .filter((change) => change.before !== change.after);
}

/** What changed between two matrices in every version that both have. */
export function diffMatrices(before: Matrix, after: Matrix): Change[] {
  return places(before).flatMap(({ where, ...left }) => {
    const right = places(after).find((place) => place.where === where);
    return right
      ? diffSides({ matrix: before, ...left }, { matrix: after, ...right }).map((change) => ({ ...change, where }))
      : [];
  });
}

/** Every version of every lane: `runtime version`, with platform and configuration where they are not the plain ones. */
export function places(matrix: Matrix): { where: string; lane: number; index: number }[] {
  return matrix.lanes.flatMap(({ runtime, platform, configuration, versions }, lane) =>
    versions.map(({ version }, index) => ({
      where: [runtime, version, platform, ...(configuration === "default" ? [] : [configuration])].join(" "),
      lane,
      index,
    })),
  );
}

/** Every row of the matrix with its subject. */
export function rowsOf(matrix: Matrix): { subject: string; signature?: Signature; row: number }[] {
  const syscalls = Object.entries(matrix.syscalls).flatMap(([module, names]) =>
    Object.entries(names).flatMap(([name, { signatures }]) =>
      Object.entries(signatures).map(([signature, row]) => ({ subject: `${module}.${name}`, signature, row })),
    ),
  );
  return [...syscalls, ...Object.entries(matrix.features).map(([name, row]) => ({ subject: `feature ${name}`, row }))];
}
