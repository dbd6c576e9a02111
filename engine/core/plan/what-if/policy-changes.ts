import type { Decision } from "../../model/decision.ts";
import type { Anchor, Policy, Rule } from "../../model/declared.ts";
import { isUnknown, kleene } from "../../model/kleene.ts";
import { anchorOf } from "../../policy/anchor.ts";
import { SUGGESTED } from "./approval-changes.ts";
import { type Change, type Situation, withDeclared } from "./situation.ts";

/** One policy, and only one, comes to govern the endpoint. */
export function governing({ world, endpoint }: Situation): readonly Change[] {
  const { policies } = world.declared;
  const highest = Math.max(...policies.map(({ precedence }) => precedence));
  return policies.flatMap((policy) => {
    const answer = policy.endpoints(endpoint);
    const name = `policy "${policy.name}"`;
    if (answer === "yes")
      return [editPolicy(`give ${name} a precedence above ${highest}`, policy, { precedence: highest + 1 })];
    return [
      editPolicy(`let ${name} select the endpoint`, policy, { endpoints: () => "yes" }),
      ...(isUnknown(answer)
        ? [editPolicy(`let ${name} leave the endpoint out`, policy, { endpoints: () => "no" })]
        : []),
    ];
  });
}

const ANCHORS: readonly Anchor[] = ["first-seen", "released", "approved", "patch-tuesday"];

/** Another anchor, which has a date. */
export function anchoring(situation: Situation): readonly Change[] {
  const { world, entry } = situation;
  const approvedAt = world.rollout.approvedAt.get(entry.patch.id);
  const isDated = (anchor: Anchor): boolean =>
    anchorOf(anchor, entry, approvedAt, world.declared.timezone, world.zoneOffset) !== undefined;
  return policiesOf(situation).flatMap((policy) =>
    ANCHORS.filter(isDated).map((anchor) =>
      editPolicy(`let policy "${policy.name}" count from anchor: ${anchor}`, policy, { anchor }),
    ),
  );
}

/** A rule for a patch that none matches. */
export function ruling(situation: Situation): readonly Change[] {
  const { patch } = situation.entry;
  const rule: Rule = {
    name: SUGGESTED,
    at: SUGGESTED,
    patches: ({ id }) => kleene(id === patch.id),
    approval: "required",
    approvalAt: SUGGESTED,
    through: { kind: "last", at: SUGGESTED },
    deferMs: 0,
    deferAt: SUGGESTED,
    graceMs: 0,
    windows: "respect",
    retry: { attempts: 1, everyMs: 0, at: SUGGESTED },
    reboot: "if-required",
    evidenceBefore: [],
  };
  return policiesOf(situation)
    .filter(({ rules }) => rules.every(({ patches }) => patches(patch) === "no"))
    .map((policy) =>
      editPolicy(`add a rule to policy "${policy.name}" that matches it`, policy, {
        rules: [...policy.rules, rule],
      }),
    );
}

/** The rule that decided, written differently. */
export function asking(decision: Decision, situation: Situation): readonly Change[] {
  return editRule(decision, situation, ({ approval }) =>
    approval === "never" ? { says: "approval: required", edited: { approval: "required" } } : undefined,
  );
}

export function retrying(decision: Decision, situation: Situation): readonly Change[] {
  const { attempts } = situation.endpoint.history;
  const tried = attempts.filter(({ patch }) => patch === situation.entry.patch.id).length;
  return editRule(decision, situation, ({ retry }) => ({
    says: `retry: {attempts: ${tried + 1}}`,
    edited: { retry: { ...retry, attempts: tried + 1 } },
  }));
}

export function ignoringWindows(decision: Decision, situation: Situation): readonly Change[] {
  return editRule(decision, situation, ({ windows }) =>
    windows === "ignore" ? undefined : { says: "windows: ignore", edited: { windows: "ignore" } },
  );
}

/** The rule that a decision names. */
export function rulesOf({ rule }: Decision, situation: Situation): readonly Rule[] {
  return policiesOf(situation).flatMap(({ rules }) => rules.filter(({ name }) => name === rule));
}

/** The policy that governs the endpoint, where one does: then none that selects it stands higher. */
function policiesOf({ world, endpoint }: Situation): readonly Policy[] {
  return world.declared.policies
    .filter(({ endpoints }) => endpoints(endpoint) === "yes")
    .sort((a, b) => b.precedence - a.precedence)
    .slice(0, 1);
}

function editRule(
  decision: Decision,
  situation: Situation,
  edit: (rule: Rule) => { readonly says: string; readonly edited: Partial<Rule> } | undefined,
): readonly Change[] {
  return policiesOf(situation).flatMap((policy) =>
    rulesOf(decision, situation).flatMap((rule) => {
      const edited = edit(rule);
      if (edited === undefined) return [];
      const rules = policy.rules.map((one) => (one === rule ? { ...one, ...edited.edited } : one));
      return [
        editPolicy(`let rule "${rule.name}" of policy "${policy.name}" say ${edited.says}`, policy, {
          rules,
        }),
      ];
    }),
  );
}

function editPolicy(says: string, policy: Policy, edited: Partial<Policy>): Change {
  return {
    says,
    apply: (situation) => {
      const policies = situation.world.declared.policies.map((one) =>
        one.name === policy.name ? { ...one, ...edited } : one,
      );
      return withDeclared(situation, { policies });
    },
  };
}
