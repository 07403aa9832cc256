import { memo } from "../../model/memo.js";

/** What the walker's memory holds of the bodies that were evaluated; see ../code/walker/values/. */
export interface Evaluation {
  /** Four numbers for each call: the callee or the type, 1 if it is a type, where its arguments begin, their number. */
  sites: Uint32Array;
  /** Expressions that calls pass. */
  passed: Uint32Array;
  /** A local and what is assigned to it, in turn. */
  assignments: Uint32Array;
}

/** One body of those, by where its calls and its assignments are. */
export class EvaluatedBody {
  private readonly direct = new Map<number, number[]>();
  private readonly ofKind = new Map<number, number[]>();
  private readonly assigned = new Map<number, number[]>();

  /**
   * @param whole false where it was not read to its end: there may be other calls
   * @param kinds type index → a number that is the same where a call takes one type for the other
   */
  constructor(
    private readonly evaluation: Evaluation,
    readonly parameters: number,
    readonly whole: boolean,
    private readonly kinds: Uint32Array,
    private readonly begin: { site: number; assignment: number },
    private readonly end: { site: number; assignment: number },
  ) {}

  /** Where it calls a function by its name, in their order. */
  callsOf(callee: number): number[] {
    return memo(this.direct, callee, () => this.sitesWhere((one, isType) => isType === 0 && one === callee));
  }

  /** Where it calls a function of this kind through a table. */
  callsOfKind(kind: number): number[] {
    return memo(this.ofKind, kind, () => this.sitesWhere((one, isType) => isType === 1 && this.kinds[one] === kind));
  }

  /** The expression that a call passes; none where the callee takes no such parameter. */
  passed(site: number, parameter: number): number | undefined {
    const { sites, passed } = this.evaluation;
    return parameter < (sites[site + 3] as number) ? passed[(sites[site + 2] as number) + parameter] : undefined;
  }

  /** The expressions that are assigned to a local anywhere. */
  assignedTo(local: number): number[] {
    return memo(this.assigned, local, () => {
      const { assignments } = this.evaluation;
      const found: number[] = [];
      for (let at = this.begin.assignment; at < this.end.assignment; at += 2)
        if (assignments[at] === local) found.push(assignments[at + 1] as number);
      return found;
    });
  }

  /** A body has thousands of calls, and few of them are asked for. */
  private sitesWhere(wanted: (one: number, isType: number) => boolean): number[] {
    const { sites } = this.evaluation;
    const found: number[] = [];
    for (let at = this.begin.site; at < this.end.site; at += 4)
      if (wanted(sites[at] as number, sites[at + 1] as number)) found.push(at);
    return found;
  }
}
