// docs/scaling.md, from what `npm run scaling` measured.
import { cpus } from "node:os";

/** The most that a case may take. */
export const MOST = { ratio: 15, ms: 3000, mb: 1024 };

const number = (value) => Math.round(value).toLocaleString("en-US");

/** @param rows each `{ name, count, small, large, ratio, bad }`, with the use of both sizes; `floor`: of an empty module, in ms */
export function page(rows, floor) {
  const lines = rows.map(({ name, count, small, large, ratio, bad }) => {
    const cells = [name, number(count), number(small.ms), number(large.ms), ratio.toFixed(1), number(large.mb)];
    return `| ${cells.join(" | ")} | ${bad ? "**no**" : "yes"} |`;
  });
  const day = new Date().toISOString().slice(0, "2026-11-30".length);
  return `<!-- npm run scaling writes this -->

# What the worst inputs cost

Each case is as bad as its size allows. It is measured with a tenth of the number in the second column and with all of it;
"ms" is processor time of the process, measured again where a case does not hold at first, and an empty module takes ${Math.round(floor)} ms. A case holds if ten times the input costs at most
${MOST.ratio} times the time beyond that, and the larger one takes at most ${MOST.ms / 1000} s and ${MOST.mb} MB.

Measured on ${day} with Node ${process.versions.node} on ${cpus()[0]?.model ?? "an unknown processor"}.

| case | number | ms for a tenth | ms | ratio | MB | holds |
|---|--:|--:|--:|--:|--:|---|
${lines.join("\n")}
`;
}
