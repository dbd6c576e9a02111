import type { Decision } from "../../model/decision.ts";
import type { Declared, Rule } from "../../model/declared.ts";
import { describeDuration } from "../../model/duration.ts";
import { editing, SUGGESTED } from "./approval-changes.ts";
import { rulesOf } from "./policy-changes.ts";
import { type Change, type Situation, withDeclared, withRollout } from "./situation.ts";

/** A passed test of the length that the rule asks for, which the approval counts. */
export function testing(decision: Decision, situation: Situation): readonly Change[] {
  const { patch, digest } = situation.entry;
  return testsOf(decision, situation).map(({ forMs }) => ({
    says: `test it for ${describeDuration(forMs)} in the first ring, and record that it passed (a TestRecord)`,
    apply: (before) => {
      const { now, declared } = before.world;
      const record = {
        name: SUGGESTED,
        at: SUGGESTED,
        patches: [{ patch: patch.id, digest }],
        startedAt: now - forMs,
        finishedAt: now,
        outcome: "passed" as const,
      };
      return naming.apply(withDeclared(before, { testRecords: [...declared.testRecords, record] }));
    },
  }));
}

/** An approval that names its records names this one too. */
const naming = editing("", (approval) =>
  approval.evidence.length === 0 ? approval : { ...approval, evidence: [...approval.evidence, SUGGESTED] },
);

/** The word of the role that the rule asks for, for any record and approval of the patch. */
export function signingOff(decision: Decision, situation: Situation): readonly Change[] {
  const roles = testsOf(decision, situation).flatMap(({ signOff }) => signOff ?? []);
  return roles.map((role) => ({
    says: `let somebody with role "${role}" sign its test off`,
    apply: (before) => {
      const { declared, rollout } = before.world;
      const signed = subjectsOf(before.entry.patch.id, declared).map((subject) => `${subject}\u0000${role}`);
      return withRollout(before, { signedOff: new Set([...(rollout.signedOff ?? []), ...signed]) });
    },
  }));
}

function subjectsOf(id: string, { testRecords, approve }: Declared): readonly string[] {
  return [
    ...testRecords.filter(({ patches }) => patches.some(({ patch }) => patch === id)).map(({ name }) => name),
    ...approve.filter(({ patch }) => patch === id).map(({ digest }) => digest),
  ];
}

function testsOf(decision: Decision, situation: Situation): readonly NonNullable<Rule["test"]>[] {
  return rulesOf(decision, situation).flatMap(({ test }) => test ?? []);
}
