import { type Table, tableAt, tablesAt, textAt } from "../document.js";
import type { Location, Reference, Say } from "../manifest.js";
import { warnOfMisspelt, warnOfUnknown } from "../unknown-keys.js";

const OF_SPIN_APP = [
  ...["image", "executor", "replicas", "enableAutoscaling", "runtimeConfig", "volumes", "volumeMounts", "checks"],
  ...["variables", "resources", "serviceAnnotations", "deploymentAnnotations", "podAnnotations", "podLabels"],
  ...["imagePullSecrets", "serviceAccountName", "invocationLimits", "components"],
];

/** SpinKube's `SpinApp`, which containerd-shim-spin runs by default. */
export function readSpinApp(resource: Table, say: Say): Reference[] {
  const spec = tableAt(resource, "spec");
  if (!spec) return [];
  warnOfUnknown(spec, OF_SPIN_APP, "the spec of SpinApp", say);
  const executor = textAt(spec, "executor")?.text;
  // Another executor runs Spin itself in a container.
  const targets = executor === undefined || executor === "containerd-shim-spin" ? ["docker:spin"] : ["spin"];
  return referenceTo(textAt(spec, "image"), nameOf(resource), targets);
}

/** wadm's `Application`: its components; providers are native programs. */
export function readWadm(resource: Table, say: Say): Reference[] {
  return tablesAt(resource, "spec", "components").flatMap((one) => {
    warnOfMisspelt(one, ["name", "type", "properties", "traits"], "a component", say);
    const name = textAt(one, "name")?.text ?? "";
    const type = textAt(one, "type")?.text;
    if (type !== "component" && type !== "actor") {
      say.skipped(one.line, `"${name}" is a ${type ?? "part without a type"}, not a component`);
      return [];
    }
    return referenceTo(textAt(one, "properties", "image"), name, ["wasmcloud"]);
  });
}

/** wasmCloud 2: `Workload`, and the template of one in `WorkloadReplicaSet` and `WorkloadDeployment`. */
export function readWorkload(resource: Table, say: Say): Reference[] {
  const spec = tableAt(resource, "spec", "template", "spec") ?? tableAt(resource, "spec");
  const service = tableAt(spec, "service");
  return [...tablesAt(spec, "components"), ...(service ? [service] : [])].flatMap((one) => {
    warnOfMisspelt(one, ["name", "image", "localResources", "poolSize"], "a component", say);
    return referenceTo(textAt(one, "image"), textAt(one, "name")?.text ?? nameOf(resource), ["wasmcloud"]);
  });
}

const nameOf = (resource: Table): string => textAt(resource, "metadata", "name")?.text ?? "";

function referenceTo(image: { text: string; line: number } | undefined, entry: string, targets: string[]): Reference[] {
  if (!image) return [];
  // wash and wadm take files of the host too.
  const at: Location = image.text.startsWith("file://")
    ? { kind: "file", path: image.text.slice("file://".length) }
    : { kind: "image", reference: image.text };
  return [{ line: image.line, entry, at, targets }];
}
