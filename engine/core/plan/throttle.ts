import type { Decision, Reason } from "../model/decision.ts";
import type { At } from "../model/declared.ts";
import type { Admission } from "../rings/admit.ts";

/** Only what a decision to install says of itself. */
const INSTALL_FLAGS: ReadonlySet<string> = new Set(["dependencies-unseen"]);

/**
 * Rung 17: a decision to install or remove, after its ring answered whether there is a slot. One that gets none waits, as behind a
 * window: an installation keeps its targets and its due date, a removal names none.
 */
export function settleAdmission(decision: Decision, answer: Admission, ring: string, at: At): Decision {
  const reason: Reason = { rung: "concurrency", at, says: answer.says };
  if (answer.admitted) {
    return {
      ...decision,
      ladder: () => {
        const ladder = decision.ladder();
        return [...ladder.slice(0, -1), reason, ...ladder.slice(-1)];
      },
    };
  }
  const kept = decision.flags.filter((flag) => !INSTALL_FLAGS.has(flag));
  return {
    ...decision,
    verdict: "throttled",
    rung: "concurrency",
    flags: [...new Set([...kept, ...answer.flags])].sort(),
    until: { when: `when a slot of ring "${ring}" is free` },
    targets: decision.remove ? [] : decision.targets,
    ladder: () => [...decision.ladder().slice(0, -1), reason],
    reason: () => reason,
  };
}
