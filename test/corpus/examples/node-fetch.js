export const simpleRequest = {
  async getJson(url = "http://localhost/") {
    const answer = await fetch(url);
    return { url, responseJson: JSON.stringify(await answer.json()) };
  },
};
