import { compiled } from "./compiled-walker.js";

/** What the program of ./walker/ exports; addresses are of its memory. See there for what each means. */
export interface WalkerExports {
  memory: WebAssembly.Memory;
  reset(): void;
  setModule(
    functions: number,
    imported: number,
    types: number,
    globals: number,
    tables: number,
    memories: number,
    tags: number,
    elements: number,
    data: number,
  ): number;
  setBodies(count: number): number;
  setMembers(most: number): number;
  setEdges(): number;
  declareFunction(one: number): void;
  clearInvalid(): void;
  setInput(size: number): number;
  setWideMemory(wide: number): void;
  readFunctions(at: number, size: number): number;
  readMembers(at: number, end: number, count: number, table: number): number;
  addMember(one: number, table: number): void;
  walk(at: number, end: number, base: number, count: number): number;
  setKinds(tablesChange: number): number;
  linkMembers(): void;
  clearReach(): void;
  enter(one: number): void;
  spread(indirectly: number): number;
  slotCount(): number;
  typeOfSlot(slot: number): number;
  tableOfSlot(slot: number): number;
  setSites(code: number): number;
  markExported(one: number): void;
  markFdstatGet(one: number): void;
  evaluateBody(at: number, end: number, body: number): void;
  resolve(one: number, parameter: number): number;
  possibleBits(place: number): number;
  forgetMissing(): void;
  startOf(list: number): number;
  lengthOf(list: number): number;
  typeOf: WebAssembly.Global;
  parametersOf: WebAssembly.Global;
  mutable: WebAssembly.Global;
  marks: WebAssembly.Global;
  edges: WebAssembly.Global;
  edgeCount: WebAssembly.Global;
  starts: WebAssembly.Global;
  offsets: WebAssembly.Global;
  members: WebAssembly.Global;
  memberCount: WebAssembly.Global;
  bodies: WebAssembly.Global;
  needed: WebAssembly.Global;
  features: WebAssembly.Global;
  opcodes: WebAssembly.Global;
  growths: WebAssembly.Global;
  growthCount: WebAssembly.Global;
  invalid: WebAssembly.Global;
  invalidAt: WebAssembly.Global;
  invalidIndex: WebAssembly.Global;
  failed: WebAssembly.Global;
  failedAt: WebAssembly.Global;
  failedOpcode: WebAssembly.Global;
  resultsOf: WebAssembly.Global;
  missing: WebAssembly.Global;
  outcomes: WebAssembly.Global;
}

let program: WebAssembly.Module | undefined;

/** One that has ended its work: whoever scans thousands of modules would else reserve thousands of memories. */
let spare: WalkerExports | undefined;
/** What grew larger is rather given back: most modules are small, and what follows needs memory too. */
const LARGEST_SPARE = 4 << 20;

/** One for each module that is walked, with a memory of its own. */
export function startWalker(): WalkerExports {
  const ready = spare;
  spare = undefined;
  if (ready) {
    ready.reset();
    return ready;
  }
  program ??= new WebAssembly.Module(decode(compiled));
  return new WebAssembly.Instance(program).exports as unknown as WalkerExports;
}

/** A loop takes a third of the time of `Uint8Array.from` with a function. */
function decode(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Takes back one that nobody asks anything any more. */
export function endWalker(program: WalkerExports): void {
  if (program.memory.buffer.byteLength <= LARGEST_SPARE) spare = program;
}
