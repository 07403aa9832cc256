console.time("all");
const values: i32[] = [3, 1, 2];
values.sort();
console.log(values.join(","));
assert(values.length == 4, "the assertion that fails");
