import { type Table, tableAt, tablesAt, textAt } from "../document.js";
import type { ManifestKind, Reference, Say } from "../manifest.js";
import { warnOfMisspelt, warnOfUnknown } from "../unknown-keys.js";
import { ANY_SHIM, targetsOfHandler } from "./engines.js";
import { readSpinApp, readWadm, readWorkload } from "./kubernetes-resources.js";

/** Kubernetes resources: pods of a RuntimeClass for Wasm, SpinApp, wadm's Application, wasmCloud's Workload. */
export const kubernetes: ManifestKind = {
  name: "Kubernetes resources",
  language: "yaml",
  recognises: (document) => textAt(document, "apiVersion") !== undefined && textAt(document, "kind") !== undefined,
  read: (documents, say) => {
    const resources = documents.flatMap((one) => (kindOf(one) === "List" ? tablesAt(one, "items") : [one]));
    const handlers = new Map<string, string>();
    for (const one of resources) {
      if (kindOf(one) === "RuntimeClass") addHandler(one, handlers, say);
    }
    return resources.flatMap((one) => readResource(one, handlers, say));
  },
};

const kindOf = (resource: Table): string => textAt(resource, "kind")?.text ?? "";

function addHandler(resource: Table, handlers: Map<string, string>, say: Say): void {
  const known = ["apiVersion", "kind", "metadata", "handler", "overhead", "scheduling"];
  warnOfUnknown(resource, known, "RuntimeClass", say);
  const name = textAt(resource, "metadata", "name")?.text;
  const handler = textAt(resource, "handler")?.text;
  if (name && handler) handlers.set(name, handler);
}

function readResource(resource: Table, handlers: Map<string, string>, say: Say): Reference[] {
  switch (`${textAt(resource, "apiVersion")?.text.split("/")[0]} ${kindOf(resource)}`) {
    case "core.spinkube.dev SpinApp":
    case "core.spinoperator.dev SpinApp":
      return readSpinApp(resource, say);
    case "core.oam.dev Application":
      return readWadm(resource, say);
    case "runtime.wasmcloud.dev Workload":
    case "runtime.wasmcloud.dev WorkloadReplicaSet":
    case "runtime.wasmcloud.dev WorkloadDeployment":
      return readWorkload(resource, say);
    default:
      return readPods(resource, handlers, say);
  }
}

/** A pod, or the template of pods in a Deployment, a Job, a CronJob or a service of Knative. */
function podOf(resource: Table): { spec: Table; annotations: Table | undefined } | undefined {
  for (const keys of [["spec", "jobTemplate", "spec", "template"], ["spec", "template"], []]) {
    const template = keys.length === 0 ? resource : tableAt(resource, ...keys);
    const spec = tableAt(template, "spec");
    if (spec && tablesAt(spec, "containers").length > 0) {
      return { spec, annotations: tableAt(template, "metadata", "annotations") };
    }
  }
  return undefined;
}

const COMPATIBLE = ["module.wasm.image/variant", "run.oci.handler"];

function readPods(resource: Table, handlers: Map<string, string>, say: Say): Reference[] {
  const pod = podOf(resource);
  if (!pod) return [];
  const { spec, annotations } = pod;
  warnOfMisspelt(spec, ["runtimeClassName", "containers", "initContainers"], "the pod", say);
  const className = textAt(spec, "runtimeClassName");
  const handler = className && (handlers.get(className.text) ?? className.text);
  const marked = COMPATIBLE.some((key) => annotations?.fields.has(key) === true);
  const targets = handler === undefined ? undefined : targetsOfHandler(handler);
  const name = textAt(resource, "metadata", "name")?.text ?? kindOf(resource);
  if (!targets && !marked) {
    const why = className
      ? `its runtime class "${className.text}" is not known to run Wasm`
      : "it names no runtime class for Wasm";
    say.skipped(resource.line, `${kindOf(resource)} "${name}" runs natively: ${why}`);
    return [];
  }
  return [...tablesAt(spec, "initContainers"), ...tablesAt(spec, "containers")].flatMap((container): Reference[] => {
    warnOfMisspelt(container, ["image", "name", "command", "args", "env", "ports", "volumeMounts"], "a container", say);
    const image = textAt(container, "image");
    if (!image) return [];
    const entry = `${name}/${textAt(container, "name")?.text ?? ""}`;
    return [{ line: image.line, entry, at: { kind: "image", reference: image.text }, targets: targets ?? ANY_SHIM }];
  });
}
