import { shellWord } from "../cli/command-line.ts";

/** What there is to ask: `history` needs a git repository, `folder` does not. */
type Needs = "history" | "folder";

interface Question {
  readonly says: string;
  readonly verb: readonly string[];
  readonly needs: Needs;
}

/** Questions that the sample has an answer worth reading to. */
const QUESTIONS: readonly Question[] = [
  {
    says: "an emergency that goes out now: every rung of the ladder, with the line of the document that spoke",
    verb: ["explain", "ams-app-040", "ALSA-2026:37137"],
    needs: "folder",
  },
  {
    says: "a pilot server that waits, and the smallest change that would let it go",
    verb: ["explain", "ams-apache-041", "ALSA-2026:39320", "--why-not", "install"],
    needs: "folder",
  },
  {
    says: "who is open to a vulnerability that is being exploited, and who is late",
    verb: ["exposure", "CVE-2026-34486"],
    needs: "folder",
  },
  {
    says: "an excluded database, and all else that is not settled there",
    verb: ["explain", "ams-db-021"],
    needs: "folder",
  },
  {
    says: "add `- {patch: ALSA-2026:37137, reason: trying it out}` to the holds in policies/approvals/2026-08-stops.yaml: what would it change?",
    verb: ["plan", "--base", "HEAD", "--worktree"],
    needs: "history",
  },
];

/** Everything that can be typed next, as it has to be typed. One command a line, ready to be copied. */
function nextCommands(
  options: readonly string[],
  program: string,
  source: "repository" | "folder",
): readonly string[] {
  return questionsFor(source).map(({ verb }) => {
    const worktree = source === "folder" ? ["--worktree"] : [];
    return [program, ...[...verb, ...worktree, ...options].map(shellWord)].join(" ");
  });
}

export function nextText(
  options: readonly string[],
  program: string,
  source: "repository" | "folder",
): string {
  const commands = nextCommands(options, program, source);
  const lines = questionsFor(source).flatMap(({ says }, index) => [
    `  # ${says}`,
    `  ${commands[index]}`,
    "",
  ]);
  return `\nTry next:\n\n${lines.join("\n")}`;
}

/** Without a repository there is no revision to compare with. */
function questionsFor(source: "repository" | "folder"): readonly Question[] {
  return QUESTIONS.filter(({ needs }) => source === "repository" || needs === "folder");
}
