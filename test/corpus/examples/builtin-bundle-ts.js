export const greeter = { greet: (name) => `Good day, ${name}.` };
