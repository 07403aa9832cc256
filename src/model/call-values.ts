/** What the code of a module can pass for one argument of an imported function, as far as constants tell. */
export interface ArgumentValues {
  /** Index of the parameter, from 0. */
  parameter: number;
  /** Values that call sites pass, sorted; a set of flags is one value. */
  seen: number[];
  /** `seen` is all that any call can pass. Absent: some call site passes a value that is not known. */
  complete?: true;
  /**
   * Bits that some call may set, where each call site tells that much although it does not tell the value: flags that
   * the host returned, with bits added, count with the added bits. Absent: any bit may be set.
   */
  bits?: number;
}
