export const example = {
  async slowDouble(number) {
    await Promise.resolve();
    return number * 2;
  },
};
