export const add = { add: (x, y) => (x + y) >>> 0 };
