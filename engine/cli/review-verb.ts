import { format, RESULT } from "./options.ts";
import type { VerbDefinition } from "./verb-definition.ts";

export const REVIEW: VerbDefinition = {
  name: "review",
  operands: [],
  summary: "whether the reviews of a pull request meet the rules of its base, and who is missing",
  options: [
    {
      flags: "--input <file>",
      says: "judge what was recorded of it, a ReviewInput (- for standard input); writes nothing",
    },
    format("text", "json"),
    ...RESULT,
  ],
  examples: ["muster review --input review.json", "muster review --input review.json --format json"],
};
