import type { CompletionWords, OptionWords, VerbWords } from "./completion-words.ts";

/** For bash 4 and newer: `eval "$(muster completion bash)"`. */
export function bashCompletion({ first, verbs }: CompletionWords): string {
  return `# Completes muster in bash: eval "$(muster completion bash)"
_muster() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  local verb="\${COMP_WORDS[1]-}" below="\${COMP_WORDS[2]-}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${first.map(({ word }) => word).join(" ")} --help --version" -- "$word"))
    return
  fi
  case "$verb $below" in
${groupCases(verbs)}${verbs.map(verbCase).join("")}  esac
}
complete -F _muster muster
`;
}

/** The second word of a group, while it is being typed. */
function groupCases(verbs: readonly VerbWords[]): string {
  const groups = new Map<string, string[]>();
  for (const { path } of verbs) {
    const [group = "", word] = path;
    if (word !== undefined) groups.set(group, [...(groups.get(group) ?? []), word]);
  }
  return [...groups]
    .map(
      ([group, words]) => `    "${group} "*)
      if [ "$COMP_CWORD" -eq 2 ]; then
        COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$word"))
        return
      fi ;;&
`,
    )
    .join("");
}

function verbCase({ path, options, operand }: VerbWords): string {
  const pattern = path.length > 1 ? `"${path.join(" ")}"` : `"${path[0]} "*`;
  const words = options.map(({ word }) => word).join(" ");
  return `    ${pattern})
      case "$before" in
${options.map(valueCase).join("")}      esac
      case "$word" in
        -*) COMPREPLY=($(compgen -W "${words}" -- "$word")) ;;
        *) ${replyFor(operand)} ;;
      esac ;;
`;
}

function valueCase(option: OptionWords): string {
  return option.value === "none" ? "" : `        ${option.word}) ${replyFor(option)}; return ;;\n`;
}

function replyFor({ value, choices }: Pick<OptionWords, "value" | "choices">): string {
  switch (value) {
    case "words":
      return `COMPREPLY=($(compgen -W "${choices.join(" ")}" -- "$word"))`;
    case "files":
      return 'COMPREPLY=($(compgen -f -- "$word"))';
    case "folders":
      return 'COMPREPLY=($(compgen -d -- "$word"))';
    default:
      return "COMPREPLY=()";
  }
}
