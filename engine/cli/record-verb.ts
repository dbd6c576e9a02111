import { format, NOW, REPO, RESULT, STATE } from "./options.ts";
import type { VerbDefinition } from "./verb-definition.ts";

export const RECORD: VerbDefinition = {
  name: "record",
  operands: [],
  summary:
    "write what the forge says of reviews, and of what was merged, into the signed log; it polls, and runs from the main branch only",
  options: [
    REPO,
    STATE,
    NOW,
    {
      flags: "--seal <commit>",
      says: "instead: seal the history up to this commit of the branch, for which two people answer",
      completes: "nothing",
    },
    { flags: "--reason <text>", says: "why it is sealed", completes: "nothing" },
    {
      flags: "--signature <file>",
      says: "an SSH signature over the statement of the seal, one for each of the two people",
      repeats: "repeats",
    },
    {
      flags: "--statement",
      says: "print the statement that they sign (ssh-keygen -Y sign -n muster-seal), and write nothing",
    },
    format("text", "json"),
    ...RESULT,
  ],
  examples: [
    "muster record",
    "muster record --seal main --reason before-the-log --statement --output seal.txt",
    "muster record --seal main --reason before-the-log --signature ana.sig --signature raj.sig",
  ],
};
