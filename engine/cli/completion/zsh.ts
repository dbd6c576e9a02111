import type { CompletionWord, CompletionWords, OptionWords, VerbWords } from "./completion-words.ts";

/** For zsh: a file `_muster` in a folder of `fpath`, or `source <(muster completion zsh)`. */
export function zshCompletion({ first, verbs }: CompletionWords): string {
  const groups = new Map<string, VerbWords[]>();
  for (const verb of verbs) {
    const [group = ""] = verb.path;
    if (verb.path.length > 1) groups.set(group, [...(groups.get(group) ?? []), verb]);
  }
  return `#compdef muster
# Completes muster in zsh: muster completion zsh > "\${fpath[1]}/_muster"
_muster() {
  local -a words_here
  if (( CURRENT == 2 )); then
    words_here=(${described(first)})
    _describe -t verbs 'verb' words_here
    return
  fi
  case "$words[2]" in
${[...groups].map(([group, below]) => groupCase(group, below)).join("")}${verbs
  .filter(({ path }) => path.length === 1)
  .map((verb) => `    ${verb.word}) ${argumentsOf(verb)} ;;\n`)
  .join("")}  esac
}
if [ "$funcstack[1]" = "_muster" ]; then _muster "$@"; else compdef _muster muster; fi
`;
}

function groupCase(group: string, below: readonly VerbWords[]): string {
  return `    ${group})
      if (( CURRENT == 3 )); then
        words_here=(${described(below)})
        _describe -t verbs 'verb' words_here
        return
      fi
      case "$words[3]" in
${below.map((verb) => `        ${verb.word}) ${argumentsOf(verb)} ;;\n`).join("")}      esac ;;
`;
}

function described(words: readonly CompletionWord[]): string {
  return words.map(({ word, says }) => quoted(`${word}:${says.replaceAll(":", "\\:")}`)).join(" ");
}

function argumentsOf({ options, operand }: VerbWords): string {
  const rest = operand.value === "none" ? [] : [`*${actionFor(operand)}`];
  return `_arguments ${[...options.map(optionSpec), ...rest].map(quoted).join(" ")}`;
}

function optionSpec(option: OptionWords): string {
  const { word, says } = option;
  return `${word}[${says.replaceAll(/[[\]:\\]/g, "\\$&")}]${actionFor(option)}`;
}

function actionFor({ value, choices }: Pick<OptionWords, "value" | "choices">): string {
  const actions = {
    none: "",
    anything: ":value: ",
    words: `:value:(${choices.join(" ")})`,
    files: ":file:_files",
    folders: ":folder:_files -/",
  } as const;
  return actions[value];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
