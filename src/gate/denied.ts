import type { RuleId } from "../model/gate/findings.js";
import { nameOf } from "../model/names/names.js";
import type { ModuleReport } from "../model/report.js";
import { matchesAny } from "./patterns.js";
import type { NameLists, Policy } from "./policy.js";

/** Something that a module has and the policy does not let it have. */
export interface Denied {
  rule: RuleId;
  subject: string;
  message: string;
}

interface Kind {
  list: keyof NameLists;
  rule: RuleId;
  noun: string;
  /** What the module has: what it is called, and every name by which a list can mean it. */
  of(module: ModuleReport): { subject: string; names: string[] }[];
}

const plain = (subject: string) => ({ subject, names: [subject] });

const KINDS: Kind[] = [
  {
    list: "capabilities",
    rule: "denied-capability",
    noun: "the capability",
    of: ({ capabilities }) => capabilities.map(plain),
  },
  { list: "abis", rule: "denied-abi", noun: "the ABI", of: ({ abis }) => abis.map(plain) },
  { list: "features", rule: "denied-feature", noun: "the feature", of: ({ features }) => features.map(plain) },
  { list: "syscalls", rule: "denied-syscall", noun: "the import", of: syscalls },
];

/** Functions and interfaces; of an interface also each function, as `wasi:cli/exit@0.2.0#exit`. */
function syscalls({ imports }: ModuleReport): { subject: string; names: string[] }[] {
  return imports.flatMap((one) => {
    const subject = nameOf(one);
    if (one.kind === "function") return [{ subject, names: [subject, one.name] }];
    if (one.kind !== "interface" || one.signature === "type") return [];
    const unversioned = subject.replace(/@.*$/, "");
    return [
      { subject, names: [subject, unversioned] },
      ...(one.functions ?? []).map((name) => ({
        subject: `${subject}#${name}`,
        names: [`${subject}#${name}`, `${unversioned}#${name}`],
      })),
    ];
  });
}

/** What the lists of the policy forbid of what the module has. A list of denied names wins over one of allowed names. */
export function deniedIn(module: ModuleReport, { deny = {}, allow = {} }: Policy): Denied[] {
  return KINDS.flatMap(({ list, rule, noun, of }) => {
    const [denied = [], allowed] = [deny[list], allow[list]];
    return of(module).flatMap(({ subject, names }): Denied[] => {
      const has = `the module has ${noun} ${subject}`;
      if (matchesAny(denied, names)) return [{ rule, subject, message: `${has}, which the policy denies` }];
      if (!allowed || matchesAny(allowed, names) || isPart(subject, allowed)) return [];
      return [{ rule, subject, message: `${has}, which the policy does not allow` }];
    });
  });
}

/** Whoever allows an interface allows its functions, and whoever allows some of its functions allows to import it. */
function isPart(subject: string, allowed: string[]): boolean {
  const [interfaceName = "", name] = subject.split("#");
  const unversioned = interfaceName.replace(/@.*$/, "");
  if (name !== undefined) return matchesAny(allowed, [interfaceName, unversioned]);
  return allowed.some((one) => one.startsWith(`${interfaceName}#`) || one.startsWith(`${unversioned}#`));
}
