export const run = {
  run() {
    const words = "pear apple fig".split(" ").sort();
    const today = Date.now() > 1_700_000_000_000 ? "today" : "long ago";
    console.log(JSON.stringify({ words, today, random: Math.random() < 1 }));
  },
};
