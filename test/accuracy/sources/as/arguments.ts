let sum = 0;
for (let i = 1; i < process.argv.length; i++) sum += i32(parseInt(process.argv[i]));
console.log(sum.toString() + " " + (process.env.has("UNIT") ? process.env.get("UNIT") : "-"));
process.exit(process.argv.length - 1);
