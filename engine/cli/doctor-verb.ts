import { DETAILED_EXITCODE, format, NOW, REPO, RESULT, STATE } from "./options.ts";
import type { VerbDefinition } from "./verb-definition.ts";

export const DOCTOR: VerbDefinition = {
  name: "doctor",
  operands: [],
  summary:
    "look whether the forge, the log and the clone are set up so that an approval is worth something, with the fix of each fault",
  options: [REPO, STATE, NOW, DETAILED_EXITCODE, format("text", "json"), ...RESULT],
  examples: ["muster doctor", "muster doctor --detailed-exitcode --format json --output doctor.json"],
};
