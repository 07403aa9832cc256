const buffer = new ArrayBuffer(256);
const got = process.stdin.read(buffer);
const text = String.UTF8.decode(buffer.slice(0, got));
const lines = text.trimEnd().split("\n");
lines.sort();
process.stdout.write(lines.reverse().join("\n") + "\n");
process.stderr.write("done\n");
