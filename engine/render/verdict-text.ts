import type {
  ApprovalTree,
  ApprovalVerdict,
  Counted,
  Ignored,
  RequirementVerdict,
  RuleCause,
  RuleVerdict,
  VerdictPerson,
} from "../core/approval/verdict.ts";
import { describeDuration } from "../core/model/duration.ts";
import { inertText } from "./inert-text.ts";
import type { TextLook } from "./text-look.ts";

/** The verdict on a pull request: the line, what stands in the way, and each rule with who counts and who does not. */
export function verdictText({ approved, line, tree }: ApprovalVerdict, { paint }: TextLook): string {
  const head = `${approved ? paint("good", "approved") : paint("bad", "not approved")}: ${inertText(line)}`;
  const blocks = [[head, ...obstacles(tree, paint)], ...tree.rules.map((rule) => ruleLines(rule, paint))];
  return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function obstacles(tree: ApprovalTree, paint: TextLook["paint"]): readonly string[] {
  const lines: string[] = [];
  for (const what of tree.uncovered) lines.push(`  ${paint("bad", "not covered")}: ${inertText(what)}`);
  for (const { person, review } of tree.blocked)
    lines.push(`  ${paint("bad", "changes requested")}: ${nameOf(person)} (review ${review})`);
  for (const why of tree.overdue) lines.push(`  ${paint("bad", "blocked")}: ${inertText(why)}`);
  for (const { what, why } of tree.unknown)
    lines.push(`  ${paint("warn", "unknown")}: ${inertText(what)}: ${inertText(why)}`);
  for (const why of tree.raised) lines.push(`  ${paint("warn", "one more each")}: ${inertText(why)}`);
  return lines;
}

function ruleLines(rule: RuleVerdict, paint: TextLook["paint"]): readonly string[] {
  const state = rule.met ? paint("good", "met") : paint("bad", "not met");
  const distinct = rule.distinct ? "; one person fills one place" : "";
  const lines = [`${paint("heading", inertText(rule.rule))}: ${state}${distinct}`];
  for (const cause of rule.causes) lines.push(`  ${paint("dim", `because ${inertText(causeText(cause))}`)}`);
  if (rule.people !== undefined)
    lines.push(`  a bot opened it: ${rule.people.counted} of ${rule.people.needs} people`);
  for (const requirement of rule.requires) lines.push(...requirementLines(requirement, paint));
  if (rule.followUp !== undefined) {
    const { rule: name, withinMs } = rule.followUp;
    lines.push(`  after the merge: rule ${inertText(name)} within ${describeDuration(withinMs)}`);
  }
  return lines;
}

function causeText(cause: RuleCause): string {
  switch (cause.kind) {
    case "restricts":
      return "all that changes only restricts";
    case "paths":
      return `of ${cause.paths.join(", ")}`;
    case "by-policy":
      return `policies ask it for ${cause.patches.join(", ")}`;
    case "blast-radius":
      return `of what it reaches: ${cause.says}`;
  }
}

function requirementLines(requirement: RequirementVerdict, paint: TextLook["paint"]): readonly string[] {
  const { role, count, met, counted, ignored, canApprove } = requirement;
  const able = canApprove.length === 0 ? "nobody else" : canApprove.map(nameOf).join(", ");
  const wanted = met ? "" : `; can approve: ${able}`;
  const state = paint(met ? "good" : "bad", `${Math.min(counted.length, count)} of ${count}`);
  return [
    `  ${inertText(role)} ${state}${wanted}`,
    ...counted.map((one) => `    ${paint("good", "counted")}: ${reviewText(one)}`),
    ...ignored.map(
      (one) => `    ${paint("dim", "ignored")}: ${reviewText(one)}: ${one.reason}, ${inertText(one.says)}`,
    ),
  ];
}

function reviewText({ person, review }: Counted | Ignored): string {
  const who = person === undefined ? "somebody" : nameOf(person);
  return review === undefined ? `${who} (by opening it)` : `${who} (review ${review})`;
}

function nameOf({ login }: VerdictPerson): string {
  return inertText(login);
}
