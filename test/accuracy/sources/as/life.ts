const SIZE = 24;
let cells = new Uint8Array(SIZE * SIZE);

function neighbours(x: i32, y: i32): i32 {
  let count = 0;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      if (dx == 0 && dy == 0) continue;
      count += cells[((y + dy + SIZE) % SIZE) * SIZE + ((x + dx + SIZE) % SIZE)];
    }
  }
  return count;
}

const acorn = [1, SIZE + 3, 2 * SIZE, 2 * SIZE + 1, 2 * SIZE + 4, 2 * SIZE + 5, 2 * SIZE + 6];
for (let i = 0; i < acorn.length; i++) cells[acorn[i] + 10 * SIZE + 8] = 1;
for (let step = 0; step < 100; step++) {
  const next = new Uint8Array(SIZE * SIZE);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const count = neighbours(x, y);
      next[y * SIZE + x] = count == 3 || (count == 2 && cells[y * SIZE + x]) ? 1 : 0;
    }
  }
  cells = next;
}
let alive = 0;
for (let i = 0; i < cells.length; i++) alive += cells[i];
console.log(alive.toString() + " alive");
