// A file of JavaScript with a counter for each of its branches: `count[3]++` where a function, a block, a case, or one side
// of a condition begins. On the same lines, so that source maps still hold.
import { parse } from "acorn";

/** The global that has the counters. */
export const COUNTERS = "__branches";

/**
 * @param {string} source an ES module
 * @param {number} first number of its first counter
 * @returns {{ text: string, count: number }}
 */
export function instrument(source, first) {
  const program = parse(source, { ecmaVersion: "latest", sourceType: "module" });
  /** Offset → what is put in there, the innermost last. */
  const added = new Map();
  let count = 0;
  const put = (at, text, first = false) => {
    const list = added.get(at) ?? [];
    if (first) list.unshift(text);
    else list.push(text);
    added.set(at, list);
  };
  const mark = () => `${COUNTERS}[${first + count++}]++`;
  const statement = (node) => {
    if (!node) return;
    if (node.type === "BlockStatement") return put(node.start + 1, `${mark()};`);
    put(node.start, `{${mark()};`);
    put(node.end, "}", true);
  };
  const expression = (node) => {
    put(node.start, `(${mark()},`);
    put(node.end, ")", true);
  };
  const visit = (node) => {
    if (node.type === "IfStatement") {
      statement(node.consequent);
      statement(node.alternate);
    } else if (/^(For|While|DoWhile|ForIn|ForOf)Statement$/.test(node.type)) statement(node.body);
    else if (node.type === "TryStatement") {
      statement(node.block);
      statement(node.handler?.body);
    } else if (node.type === "SwitchCase") {
      if (node.consequent.length > 0) put(node.consequent[0].start, `${mark()};`);
    } else if (node.type === "ConditionalExpression") {
      expression(node.consequent);
      expression(node.alternate);
    } else if (node.type === "LogicalExpression") expression(node.right);
    else if (/Function/.test(node.type)) {
      if (node.body.type === "BlockStatement") statement(node.body);
      else expression(node.body);
    }
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (child?.type) visit(child);
    }
  };
  visit(program);
  let [text, last] = ["", 0];
  for (const at of [...added.keys()].sort((a, b) => a - b)) {
    text += source.slice(last, at) + added.get(at).join("");
    last = at;
  }
  return { text: text + source.slice(last), count };
}
