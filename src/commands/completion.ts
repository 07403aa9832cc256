import type { Command } from "commander";
import { WasiScanError } from "../model/errors.js";
import { ownProperty } from "../model/names/own-property.js";
import { writeOut } from "./shared/output.js";

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
      writeOut(script(words(program)));
    });
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

const SCRIPTS: Record<string, (words: Word[]) => string> = {
  bash: (list) => `_wasi_scan() {
  local word="\${COMP_WORDS[COMP_CWORD]}" options=""
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
  fish: (list) =>
    list
      .flatMap(({ command, about, next }) => [
        `complete -c wasi-scan -n __fish_use_subcommand -a ${command} -d '${about.replaceAll("'", "")}'`,
        ...next.map((word) =>
          word.startsWith("--")
            ? `complete -c wasi-scan -n '__fish_seen_subcommand_from ${command}' -l ${word.slice(2)}`
            : `complete -c wasi-scan -n '__fish_seen_subcommand_from ${command}' -a ${word}`,
        ),
        "",
      ])
      .join("\n"),
  zsh: (list) => `#compdef wasi-scan
_wasi_scan() {
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
