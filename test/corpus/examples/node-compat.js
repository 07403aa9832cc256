export const run = {
  run() {
    console.log(btoa("compatible"));
  },
};
