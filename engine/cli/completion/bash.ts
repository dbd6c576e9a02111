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

function verbCase({ path, options, operands }: VerbWords): string {
  const pattern = path.length > 1 ? `"${path.join(" ")}"` : `"${path[0]} "*`;
  const words = [...operands, ...options.map(({ word }) => word)].join(" ");
  return `    ${pattern})
      case "$before" in
${options.map(valueCase).join("")}      esac
      case "$word" in
        -*) COMPREPLY=($(compgen -W "${options.map(({ word }) => word).join(" ")}" -- "$word")) ;;
        *) COMPREPLY=($(compgen -W "${words}" -- "$word") $(compgen -f -- "$word")) ;;
      esac ;;
`;
}

function valueCase({ word, value, choices }: OptionWords): string {
  const replies = {
    none: undefined,
    anything: "COMPREPLY=()",
    words: `COMPREPLY=($(compgen -W "${choices.join(" ")}" -- "$word"))`,
    files: 'COMPREPLY=($(compgen -f -- "$word"))',
    folders: 'COMPREPLY=($(compgen -d -- "$word"))',
  } as const;
  const reply = replies[value];
  return reply === undefined ? "" : `        ${word}) ${reply}; return ;;\n`;
}
