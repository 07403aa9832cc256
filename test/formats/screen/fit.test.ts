import { expect, it } from "vitest";
import { fitted, type Limits, SCREEN } from "../../../src/formats/screen/fit.js";

const lines = (number: number, word: string) => Array.from({ length: number }, () => word);

/** Ten runtimes that run, six others, and so many losses of data and notes, each a line. */
const draw = (losses: number, notes: number) => (limits: Limits) => [
  ...lines(Math.min(10, limits.runs), "runs"),
  ...lines(Math.min(6, limits.others), "other"),
  ...lines(Math.min(losses, limits.losses), "loss"),
  ...lines(Math.min(4, limits.hazards), "hazard"),
  ...lines(Math.min(notes, limits.notes), "note"),
];

const count = (screen: string[], word: string) => screen.filter((line) => line === word).length;

it("shows all that it may where there is room", () => expect(fitted(draw(0, 0))).toHaveLength(8 + 5 + 3));

it("leaves out hazards and rows before losses of data, and uses every line", () => {
  const screen = fitted((limits) => [...lines(8, "head"), ...draw(5, 2)(limits)]);
  expect(screen).toHaveLength(SCREEN);
  expect(count(screen, "loss")).toBe(5);
  expect(count(screen, "hazard")).toBeLessThan(3);
});

it("cuts what no limit can make small, and keeps the last lines", () => {
  const screen = fitted(() => [...lines(40, "head"), "legend", "measured"]);
  expect(screen).toHaveLength(SCREEN);
  expect(screen.slice(-2)).toEqual(["legend", "measured"]);
});
