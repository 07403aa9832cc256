/** Features by the number that ./walker/findings.ts gives them. */
export const walkerFeatures = [
  "multi-memory",
  "reference-types",
  "shared-everything-threads",
  "multi-value",
  "simd",
  "exceptions",
  "gc",
  "function-references",
  "stack-switching",
  "custom-descriptors",
];

type Failure = (opcode: number, body: number) => string;

/** What cannot be decoded, by the numbers of ./walker/findings.ts. */
export const failures: (Failure | undefined)[] = [
  undefined,
  (opcode) =>
    `holds an unknown instruction ${(opcode > 0xff ? [opcode >> 16, opcode & 0xffff] : [opcode]).map(hex).join(" ")}`,
  (bits) => `holds a number that is longer than ${bits} bits`,
  (_, body) => `has a body with a wrong length, function ${body}`,
  (_, body) => `has a body that is longer than the section, function ${body}`,
  () => "ends in the middle of an entry",
  (type) => `names an unknown type ${hex(type)}`,
  () => "takes more memory than there is",
];

const hex = (byte: number): string => `0x${byte.toString(16)}`;

/** What makes a module invalid, by the numbers of ./walker/findings.ts. */
export const invalidities: (((index: number) => string) | undefined)[] = [
  undefined,
  (index) => `refers to local ${index}, which does not exist`,
  (index) => `refers to global ${index}, which does not exist`,
  (index) => `refers to function ${index}, which does not exist`,
  (index) => `refers to type ${index}, which does not exist or is of another kind`,
  (index) => `refers to table ${index}, which does not exist`,
  (index) => `refers to memory ${index}, which does not exist`,
  (index) => `refers to data segment ${index}, which does not exist`,
  (index) => `refers to element segment ${index}, which does not exist`,
  (index) => `refers to tag ${index}, which does not exist`,
  (label) => `branches to label ${label}, which does not exist`,
  () => "has instructions behind the end of a function",
  () => "has a function that does not end every block",
  () => "has an else without an if",
  () => "has a catch or delegate without a try",
  (alignment) => `aligns an access to 2^${alignment}, which is more than it may`,
  (lane) => `names lane ${lane}, which does not exist`,
  (index) => `sets global ${index}, which is immutable`,
  (index) => `takes a reference of function ${index}, which nothing outside code names`,
  () => "has a function with more than 50000 locals",
  () => "uses a data segment without a data count section",
  (count) => `selects among ${count} types instead of one`,
];
