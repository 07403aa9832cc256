/** Whether an input names an image in a registry: `docker://ghcr.io/org/app:1.0`, or the same with `oci://`. */
export const isReference = (spec: string): boolean => /^(docker|oci):\/\//.test(spec);
