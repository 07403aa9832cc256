import { reverseString } from "example:string-reverse/reverse@0.1.0";

export const reversedUpper = { reverseAndUppercase: (text) => reverseString(text).toUpperCase() };
