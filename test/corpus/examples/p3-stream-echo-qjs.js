export const echo = {
  async echo(messages) {
    return { messages, completion: Promise.resolve({ tag: "ok", val: 0 }) };
  },
};
