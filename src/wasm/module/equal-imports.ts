import { memo } from "../../model/memo.js";

interface Named {
  module: string;
  name: string;
  signature: string;
}

/** Something for each import, the same for equal ones. */
export class EqualImports<T extends {}> {
  // Maps in maps and no joined key: a hostile file can make each text long and share it among a million imports.
  private readonly modules = new Map<string, Map<string, Map<string, T>>>();

  memo({ module, name, signature }: Named, make: () => T): T {
    const names = memo(this.modules, module, () => new Map());
    return memo(
      memo(names, name, () => new Map()),
      signature,
      make,
    );
  }
}
