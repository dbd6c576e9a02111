import type { CompletionWords, OptionWords, VerbWords } from "./completion-words.ts";

/** For fish: `muster completion fish > ~/.config/fish/completions/muster.fish`. */
export function fishCompletion({ first, verbs }: CompletionWords): string {
  const lines = [
    "# Completes muster in fish: muster completion fish > ~/.config/fish/completions/muster.fish",
    "complete -c muster -f",
    ...first.map(
      ({ word, says }) => `complete -c muster -n __fish_use_subcommand -a ${word} -d ${quoted(says)}`,
    ),
    ...verbs.flatMap(verbLines),
  ];
  return `${lines.join("\n")}\n`;
}

function verbLines({ path, says, options, operand }: VerbWords): readonly string[] {
  const [first = "", second] = path;
  const seen = second === undefined ? seenAll([first]) : seenAll([first, second]);
  return [
    ...(second === undefined
      ? []
      : [
          `complete -c muster -n '__fish_seen_subcommand_from ${first}; and not __fish_seen_subcommand_from ${second}' -a ${second} -d ${quoted(says)}`,
        ]),
    ...operand.choices.map((word) => `complete -c muster -n ${seen} -a ${word}`),
    ...(operand.value === "files" || operand.value === "folders" ? [`complete -c muster -n ${seen} -F`] : []),
    ...options.map((option) => `complete -c muster -n ${seen} ${optionText(option)}`),
  ];
}

function seenAll(words: readonly string[]): string {
  return `'${words.map((word) => `__fish_seen_subcommand_from ${word}`).join("; and ")}'`;
}

function optionText({ word, says, value, choices }: OptionWords): string {
  const values = {
    none: "",
    anything: " -x",
    words: ` -x -a ${quoted(choices.join(" "))}`,
    files: " -r -F",
    folders: " -x -a '(__fish_complete_directories)'",
  } as const;
  return `-l ${word.replace(/^--/, "")}${values[value]} -d ${quoted(says)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
