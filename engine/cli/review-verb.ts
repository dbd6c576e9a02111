import { format, NOW, REPO, RESULT, STATE } from "./options.ts";
import type { VerbDefinition } from "./verb-definition.ts";

export const REVIEW: VerbDefinition = {
  name: "review",
  operands: [],
  summary: "whether the reviews of a pull request meet the rules of its base, and who is missing",
  options: [
    {
      flags: "--pr <number>",
      says: "judge this pull request, as the forge and the clone have it now",
      completes: "nothing",
    },
    { flags: "--open", says: "judge every open pull request of the branch that approves, a line each" },
    {
      flags: "--input <file>",
      says: "judge what was recorded of it, a ReviewInput (- for standard input); writes nothing",
    },
    {
      flags: "--post",
      says: "with --pr or --open: write the comment and the check muster/approval; all else only reads",
    },
    REPO,
    NOW,
    STATE,
    format("text", "json", "input"),
    ...RESULT,
  ],
  examples: [
    "muster review --pr 88",
    "muster review --pr 88 --format input --output review.json",
    "muster review --input review.json --format json",
    "muster review --open --post",
  ],
};
