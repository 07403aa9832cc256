import type { ArgumentValues } from "../call-values.js";

/**
 * One condition of the circumstance in which a claim matters. `argument`: what a call passes for a parameter, counted
 * from 0. `memory`: a value that lies in memory. `world`: something outside of the program, such as a symbolic link or
 * what a standard stream is connected to. `nobody`: no libc makes such a call.
 */
export type Condition =
  | { kind: "argument"; parameter: number; test: ArgumentTest; values: number[] }
  | { kind: "memory" | "world"; what: string }
  | { kind: "nobody" };

/** `has` and `lacks`: all or none of these bits are set. `is`: one of these values. `above`: greater, unsigned. */
export type ArgumentTest = "has" | "lacks" | "is" | "above";

/**
 * Whether a module brings a circumstance about. `always`: there is none. `seen`: a call site passes such values.
 * `excluded`: no call can. `unknown`: the code does not tell. `world`: it is not up to the code. `nobody`: only a call
 * that no libc makes could, and none is seen.
 */
export type Standing = "always" | "seen" | "excluded" | "unknown" | "world" | "nobody";

const ARGUMENT = /^argument (\d+) (?:(has|lacks|above) (\d+)|is (\d+(?:, \d+)*))(?: \([^()]+\))?$/;
const OUTSIDE = /^(memory|world) (\S.*)$/;

/**
 * Reads the `when` of a probe's header: conditions separated by `;`, all of which must be met, such as
 * `argument 4 has 8 (truncate); world the file exists`.
 *
 * @throws Error that names the condition that cannot be read
 */
export function parseCircumstance(text: string): Condition[] {
  return text.split(/;\s*/).map((part) => {
    if (part === "by no libc") return { kind: "nobody" };
    const outside = OUTSIDE.exec(part);
    if (outside) return { kind: outside[1] as "memory" | "world", what: outside[2] as string };
    const [whole, parameter, test = "is", value, list] = ARGUMENT.exec(part) ?? [];
    if (whole === undefined) throw new Error(`"${part}" is not a condition; ${FORMS}`);
    const values = (value ?? (list as string)).split(", ").map(Number);
    return { kind: "argument", parameter: Number(parameter), test: test as ArgumentTest, values };
  });
}

const FORMS = `write "argument 4 has 8 (truncate)", "argument 0 is 1, 2", "argument 2 lacks 1", "argument 2 above 1", "memory …", "world …" or "by no libc"`;

/**
 * Whether calls with these arguments meet all conditions. Each condition is looked at by itself: values that are seen
 * at different call sites count as seen together.
 *
 * @param known absent where the code was not read
 */
export function standingOf(conditions: Condition[], known: ArgumentValues[] = []): Standing {
  if (conditions.length === 0) return "always";
  const others = conditions.filter(({ kind }) => kind !== "nobody");
  const each = others.map((condition) => standingOfOne(condition, known));
  const standing = DECISIVE.find((one) => each.includes(one)) ?? "seen";
  const byNobody = others.length < conditions.length && standing !== "excluded";
  return byNobody && (standing !== "seen" || others.length === 0) ? "nobody" : standing;
}

/** The first that a condition has decides; where none has one of these, all are seen. */
const DECISIVE: Standing[] = ["excluded", "world", "unknown"];

function standingOfOne(condition: Condition, known: ArgumentValues[]): Standing {
  if (condition.kind !== "argument") return condition.kind === "memory" ? "unknown" : "world";
  const { parameter, test, values } = condition;
  const passed = known.find((one) => one.parameter === parameter);
  if (!passed) return "unknown";
  if (passed.seen.some((value) => meets(value, test, values))) return "seen";
  if (passed.complete || (passed.bits !== undefined && !canMeet(passed.bits, test, values))) return "excluded";
  return "unknown";
}

function meets(value: number, test: ArgumentTest, values: number[]): boolean {
  const [first = 0] = values;
  const unsigned = value < 0 ? value + 2 ** 32 : value;
  if (test === "is") return values.includes(unsigned);
  if (test === "above") return unsigned > first;
  const common = BigInt(unsigned) & BigInt(first);
  return test === "has" ? common === BigInt(first) : common === 0n;
}

/** Whether some value with no other bits than these meets the test. */
function canMeet(bits: number, test: ArgumentTest, values: number[]): boolean {
  if (test === "lacks") return true;
  if (test === "above") return meets(bits, test, values);
  return values.some((value) => meets(bits, "has", [value]));
}
