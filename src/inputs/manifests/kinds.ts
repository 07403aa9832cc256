import { compose } from "./kinds/compose.js";
import { kubernetes } from "./kinds/kubernetes.js";
import { spin } from "./kinds/spin.js";
import { wagi } from "./kinds/wagi.js";
import { wasmer } from "./kinds/wasmer.js";
import type { ManifestKind } from "./manifest.js";

/** Every kind of manifest, sorted by name. */
export const manifestKinds: ManifestKind[] = [compose, kubernetes, spin, wagi, wasmer];
