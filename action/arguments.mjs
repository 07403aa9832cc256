// Inputs of the Action, as the runner passes them, to arguments of `wasi-scan check`. What is not set is not passed, so
// that the configuration of the repository decides.

const LISTS = { targets: "--target", report: "--report" };
const VALUES = {
  provides: "--provides",
  "fail-on": "--fail-on",
  baseline: "--baseline",
  "max-matrix-age": "--max-matrix-age",
  matrix: "--matrix",
};
const SWITCHES = ["allow-unknown", "allow-at-risk", "strict", "sandbox"];

/**
 * @param {Record<string, string | undefined>} env the environment: input `fail-on` is `INPUT_FAIL-ON`
 * @returns {{ words: string[], folder: string }} arguments after `check`, and the folder to run in
 */
export function readInputs(env) {
  const input = (name) => (env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
  const lines = (name) =>
    input(name)
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  const words = [
    ...Object.entries(LISTS).flatMap(([name, option]) => lines(name).map((line) => `${option}=${line}`)),
    ...Object.entries(VALUES).flatMap(([name, option]) => (input(name) ? [`${option}=${input(name)}`] : [])),
    ...SWITCHES.flatMap((name) => (isOn(name, input(name)) ? [`--${name}`] : [])),
  ];
  const inputs = lines("inputs");
  return { words: inputs.length > 0 ? [...words, "--", ...inputs] : words, folder: input("working-directory") || "." };
}

/** Anything but true and false is a mistake, which must not read as false. */
function isOn(name, value) {
  if (["", "false"].includes(value)) return false;
  if (value === "true") return true;
  throw new Error(`the input ${name} is "${value}": write true or false`);
}
