export const add = (x, y) => (x + y) | 0;
