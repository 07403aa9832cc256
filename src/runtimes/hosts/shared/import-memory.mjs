// Supplies the memory that a module imports. `WebAssembly.Module.imports` does not tell its limits, so the import
// section is read here. Standard encoding only; anything else ends the reading and is left to the engine.

/** Adds a `WebAssembly.Memory` of the declared type for each imported memory; returns the first of them. */
export function addMemories(bytes, importObject) {
  let first;
  for (const { module, name, type } of importedMemories(bytes)) {
    const memory = create(type);
    importObject[module] = { ...importObject[module], [name]: memory };
    if (!first) first = memory;
  }
  return first;
}

// V8 before 13 needs numbers for a 64-bit memory, later versions BigInts.
function create(type) {
  try {
    return new WebAssembly.Memory(type);
  } catch (error) {
    if (type.address !== "i64") throw error;
    const numbers = { ...type, initial: Number(type.initial) };
    if (type.maximum !== undefined) numbers.maximum = Number(type.maximum);
    return new WebAssembly.Memory(numbers);
  }
}

export function importedMemories(bytes) {
  const found = [];
  let at = 8;
  const leb = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * scale;
      if (byte < 128 || byte === undefined) return value;
    }
  };
  const text = () => {
    const length = leb();
    at += length;
    return new TextDecoder().decode(bytes.subarray(at - length, at));
  };
  const limits = () => {
    const flags = bytes[at++];
    const wide = (flags & 4) !== 0;
    const number = () => (wide ? BigInt(leb()) : leb());
    const type = { initial: number() };
    if (flags & 1) type.maximum = number();
    if (flags & 2) type.shared = true;
    if (wide) Object.assign(type, { address: "i64", index: "i64" });
    return type;
  };
  while (at < bytes.length) {
    const id = bytes[at++];
    const size = leb();
    const end = at + size;
    if (id === 2) {
      for (let count = leb(); count > 0; count--) {
        const module = text();
        const name = text();
        const kind = bytes[at++];
        if (kind === 0) leb();
        else if (kind === 1) {
          at++;
          limits();
        } else if (kind === 2) found.push({ module, name, type: limits() });
        else if (kind === 3) at += 2;
        else if (kind === 4) {
          at++;
          leb();
        } else return found;
      }
      return found;
    }
    at = end;
  }
  return found;
}
