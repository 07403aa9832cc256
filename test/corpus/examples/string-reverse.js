export const reverse = { reverseString: (text) => [...text].reverse().join("") };
