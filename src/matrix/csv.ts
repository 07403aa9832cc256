import { answerAt } from "./cells.js";
import { places, rowsOf } from "./diff.js";
import type { Matrix } from "./format.js";

/** The whole matrix as CSV (RFC 4180), one line for every syscall or feature in every version. */
export function toCsv(matrix: Matrix): string {
  const lines = [["subject", "signature", "runtime", "version", "platform", "configuration", "support"].join(",")];
  const at = places(matrix);
  for (const { subject, signature = "", row } of rowsOf(matrix)) {
    for (const { lane, index } of at) {
      const { runtime, platform, configuration, versions } = matrix.lanes[lane] as Matrix["lanes"][number];
      const { support } = answerAt(matrix, row, lane, index);
      lines.push(
        [subject, quote(signature), runtime, versions[index]?.version, platform, configuration, support].join(","),
      );
    }
  }
  return `${lines.join("\r\n")}\r\n`;
}

function quote(text: string): string {
  return text.includes(",") ? `"${text}"` : text;
}
