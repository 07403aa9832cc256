const now = Date.now();
const day = new Date(86400000 * 365);
console.log((now > 1700000000000 ? "today " : "long ago ") + day.toISOString());
