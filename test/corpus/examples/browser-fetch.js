export const ping = {
  async getJson(url) {
    const answer = await fetch(url);
    return { url, repsonseJson: JSON.stringify(await answer.json()) };
  },
};
