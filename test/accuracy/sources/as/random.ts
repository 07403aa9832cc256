const seen = new Set<i64>();
for (let i = 0; i < 1000; i++) seen.add(reinterpret<i64>(Math.random()));
console.log(seen.size > 990 ? "random" : "not random");
const bytes = new Uint8Array(32);
crypto.getRandomValues(bytes);
let or: u8 = 0;
for (let i = 0; i < bytes.length; i++) or |= bytes[i];
console.log(or != 0 ? "filled" : "empty");
