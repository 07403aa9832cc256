import type { Command } from "commander";
import { formats } from "../formats/index.js";
import { WasiScanError } from "../model/errors.js";
import { ownProperty } from "../model/names/own-property.js";
import { runtimes } from "../runtimes/index.js";
import { writeOut } from "./shared/output.js";
import { loadMatrix } from "./shared/package-files.js";

export function completionCommand(program: Command): void {
  program
    .command("completion")
    .summary("print a completion script for bash, zsh or fish")
    .argument("<shell>", "bash, zsh or fish")
    .addHelpText("after", '\nExample:\n  eval "$(wasi-scan completion bash)"')
    .action((shell: string) => {
      const script = ownProperty(SCRIPTS, shell);
      if (!script) {
        throw new WasiScanError(
          "bad-usage",
          `there is no completion for "${shell}"`,
          `Known: ${Object.keys(SCRIPTS).join(", ")}.`,
        );
      }
      writeOut(script(words(program), values()));
    });
}

/** What can follow an option, by its two names. */
type Values = { options: [long: string, short: string]; words: string[] }[];

/** Runtimes and versions from the adapters, targets from the matrix, formats from their list. */
function values(): Values {
  const matrix = loadMatrix();
  const measured = [...new Set(matrix.lanes.map(({ runtime }) => runtime))].sort();
  const targets = [...measured, ...Object.keys(matrix.targets), "all", "baseline", "docker", "latest"];
  const ids = runtimes.flatMap(({ id, versions }) => [id, ...versions.map((version) => `${id}@${version}`)]);
  return [
    { options: ["--target", "-t"], words: targets },
    { options: ["--runtime", "-r"], words: ids },
    { options: ["--format", "-f"], words: formats.map(({ name }) => name) },
  ];
}

interface Word {
  command: string;
  about: string;
  /** What can follow it: options and subcommands. */
  next: string[];
}

function words(program: Command): Word[] {
  return program.commands.map((command) => ({
    command: command.name(),
    about: command.summary(),
    next: [
      ...command.commands.map((child) => child.name()),
      ...[command, ...command.commands]
        .flatMap((one) => one.options.map((option) => option.long ?? ""))
        .filter(Boolean),
    ],
  }));
}

const SCRIPTS: Record<string, (words: Word[], values: Values) => string> = {
  bash: (list, values) => `_wasi_scan() {
  local word="\${COMP_WORDS[COMP_CWORD]}" options=""
  case "\${COMP_WORDS[COMP_CWORD-1]}" in
${values.map(({ options, words }) => `    ${options.join("|")}) COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$word")); return ;;`).join("\n")}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    options="${list.map(({ command }) => command).join(" ")}"
  else
    case "\${COMP_WORDS[1]}" in
${list.map(({ command, next }) => `      ${command}) options="${next.join(" ")}" ;;`).join("\n")}
    esac
  fi
  COMPREPLY=($(compgen -W "$options" -- "$word") $(compgen -f -- "$word"))
}
complete -o filenames -F _wasi_scan wasi-scan
`,
  fish: (list, values) =>
    [
      ...values.map(
        ({ options: [long, short], words }) =>
          `complete -c wasi-scan -x -s ${short.slice(1)} -l ${long.slice(2)} -a '${words.join(" ")}'`,
      ),
      ...list.flatMap(({ command, about, next }) => [
        `complete -c wasi-scan -n __fish_use_subcommand -a ${command} -d '${about.replaceAll("'", "")}'`,
        ...next.map((word) =>
          word.startsWith("--")
            ? `complete -c wasi-scan -n '__fish_seen_subcommand_from ${command}' -l ${word.slice(2)}`
            : `complete -c wasi-scan -n '__fish_seen_subcommand_from ${command}' -a ${word}`,
        ),
        "",
      ]),
    ].join("\n"),
  zsh: (list, values) => `#compdef wasi-scan
_wasi_scan() {
  case "\${words[CURRENT-1]}" in
${values.map(({ options, words }) => `    ${options.join("|")}) compadd -- ${words.join(" ")}; return ;;`).join("\n")}
  esac
  if (( CURRENT == 2 )); then
    local -a commands=(
${list.map(({ command, about }) => `      '${command}:${about.replaceAll("'", "")}'`).join("\n")}
    )
    _describe command commands
    _files
  else
    case "\${words[2]}" in
${list.map(({ command, next }) => `      ${command}) compadd -- ${next.join(" ")} ;;`).join("\n")}
    esac
    _files
  fi
}
compdef _wasi_scan wasi-scan
`,
};
