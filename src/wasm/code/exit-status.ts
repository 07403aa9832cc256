import type { Needs } from "../../model/needs.js";
import type { Window } from "../binary/window.js";
import { bodiesOf } from "./bodies.js";
import type { CodeReading } from "./code-reading.js";
import { numberAt } from "./number-at.js";

/** With these, EX_SOFTWARE and EX_OSERR, wasi-libc ends a program that it cannot start. */
const OF_LIBC = new Set([70, 71]);

/** How a command ends, as far as its code shows it by constants next to the calls. */
export async function exitsOf(reading: CodeReading, window: Window): Promise<Needs["exits"]> {
  const start = reading.exports.find(({ name }) => name === "_start")?.index;
  const exit = reading.imports.findIndex(({ module, name }) => /^wasi_/.test(module) && name === "proc_exit");
  if (start === undefined || exit < 0) return undefined;
  const { graph, imports } = reading;
  const reach = reading.reach([start]);
  const bodies = await bodiesOf(window, imports.length);
  const callersOf = (callee: number) => [
    ...new Set(graph.callers.subarray(graph.begin[callee] ?? 0, graph.begin[callee + 1] ?? 0)),
  ];
  // Functions that end the program with the status that they are given: proc_exit, _Exit, exit.
  const ending = new Set([exit]);
  for (const one of ending) {
    for (const caller of callersOf(one)) if (passesOn(bodies(caller), one)) ending.add(caller);
  }
  for (const one of ending) {
    for (const caller of callersOf(one)) {
      if (ending.has(caller) || caller === start || reach(caller) === "none") continue;
      const statuses = constantsBefore(bodies(caller), one);
      if (statuses.length === 0 || statuses.some((status) => !OF_LIBC.has(status))) return "called";
    }
  }
  const body = bodies(start);
  const called = [...body.keys()].flatMap((at) => (body[at] === CALL ? (numberAt(body, at + 1)?.value ?? []) : []));
  const results = called
    .filter((callee) => callee < graph.functions && callersOf(callee).includes(start))
    .map((callee) => resultOf(callee, bodies, 0));
  return results.some((result) => result !== undefined && result !== 0) ? "returned" : undefined;
}

const CALL = 0x10;
const CONSTANT = 0x41;
const END = 0x0b;

/** `local.get 0`, then the call of `callee`, which never returns. */
function passesOn(body: Uint8Array, callee: number): boolean {
  return callsIn(body, callee).some((at) => body[at - 2] === 0x20 && body[at - 1] === 0x00);
}

/** The small constants that are pushed right before calls of `callee`. */
function constantsBefore(body: Uint8Array, callee: number): number[] {
  return callsIn(body, callee).flatMap((at) => {
    const [short, value] = [body[at - 2] === CONSTANT, body[at - 1] ?? 0x80];
    if (short && value < 0x40) return [value];
    // 70 and 71 take two bytes.
    const [low, high] = [body[at - 2] ?? 0, body[at - 1] ?? 0x80];
    return body[at - 3] === CONSTANT && low >= 0x80 && high < 0x40 ? [(low & 0x7f) | (high << 7)] : [];
  });
}

function callsIn(body: Uint8Array, callee: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < body.length; at++)
    if (body[at] === CALL && numberAt(body, at + 1)?.value === callee) found.push(at);
  return found;
}

/** The constant that a function gives at its end, or the function that it ends in gives. */
function resultOf(callee: number, bodies: (index: number) => Uint8Array, depth: number): number | undefined {
  const body = bodies(callee);
  const value = body.at(-2) ?? 0x80;
  if (body.at(-1) !== END) return undefined;
  if (body.at(-3) === CONSTANT && value < 0x40) return value;
  if (depth >= 4) return undefined;
  for (let at = body.length - 3; at >= Math.max(0, body.length - 7); at--) {
    const call = body[at] === CALL ? numberAt(body, at + 1) : undefined;
    if (call?.end === body.length - 1) return resultOf(call.value, bodies, depth + 1);
  }
  return undefined;
}
