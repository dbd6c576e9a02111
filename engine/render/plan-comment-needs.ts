import type {
  ApprovalTree,
  ApprovalVerdict,
  Ignored,
  RequirementVerdict,
  RuleCause,
  RuleVerdict,
  VerdictPerson,
} from "../core/approval/verdict.ts";
import { describeDuration } from "../core/model/duration.ts";
import { countOf, countText } from "./count-text.ts";
import { idCode, prose } from "./dossier-markdown.ts";
import { markdownSection } from "./markdown-section.ts";
import { namesWithin } from "./names-within.ts";

const LIST_BYTES = 500;

/** Written where it is shown: of very many, only a few are. */
type Line = () => string;

/** Who must still approve, who can, who was ignored and why, what blocks: what is missing first. */
export function needsSection({ tree }: ApprovalVerdict, most: number): string {
  const lines = [
    ...blockLines(tree),
    ...ruleLines(tree.rules.filter(({ met }) => !met)),
    ...ruleLines(tree.rules.filter(({ met }) => met)),
  ];
  const shape = { title: "Needs", head: "", most, left: ["line", "lines"] } as const;
  return markdownSection(shape, lines, (line) => line());
}

/** The answer in a line. */
export function answerLine({ approved, answer, line }: ApprovalVerdict): string {
  const word = approved && answer === "approved" ? "Approved" : "Not approved";
  return `**${word}:** ${prose(line)}`;
}

/** What no further approval helps against. */
function blockLines({ blocked, uncovered, unknown, raised }: ApprovalTree): readonly Line[] {
  return [
    ...blocked.map(
      ({ person, review }): Line =>
        () =>
          `- **Blocked** by ${personCode(person)}, who requests changes (review ${String(review)}): until they approve, or it is dismissed`,
    ),
    ...uncovered.map(
      (what): Line =>
        () =>
          `- **No rule judges** ${prose(what)}: no approval helps, the base's ReviewPolicy must`,
    ),
    ...unknown.map(
      ({ what, why }): Line =>
        () =>
          `- **Could not be read**: ${prose(what)}: ${prose(why)}`,
    ),
    ...raised.map(
      (why): Line =>
        () =>
          `- Every count is raised: ${prose(why)}`,
    ),
  ];
}

function ruleLines(rules: readonly RuleVerdict[]): readonly Line[] {
  return rules.flatMap((rule) => [
    ...rule.requires.map(
      (requirement): Line =>
        () =>
          requirementLine(requirement, rule),
    ),
    ...(rule.followUp === undefined ? [] : [followUpLine(rule.followUp)]),
  ]);
}

function followUpLine({ rule, withinMs }: NonNullable<RuleVerdict["followUp"]>): Line {
  return () => `- After the merge: rule ${idCode(rule)} within ${describeDuration(withinMs)}`;
}

function requirementLine(requirement: RequirementVerdict, { rule, causes, distinct }: RuleVerdict): string {
  const { role, count, met, counted, ignored, canApprove } = requirement;
  const missing = Math.max(1, count - counted.length);
  const state = met
    ? `Met, ${countText(counted.length)} of ${countText(count)}`
    : `**Missing ${countText(missing)} of ${countText(count)}**`;
  const others = distinct ? ", each by another person than the rule's other roles" : "";
  const parts = [
    `${state} ${idCode(role)} by rule ${idCode(rule)} (${causesText(causes)})${others}`,
    ...(counted.length === 0
      ? []
      : [`approved by ${namesWithin(counted, ({ person }) => personCode(person), LIST_BYTES)}`]),
    ...(met ? [] : [canText(canApprove)]),
    ...(ignored.length === 0 ? [] : [`ignored ${namesWithin(ignored, ignoredText, LIST_BYTES)}`]),
  ];
  return `- ${parts.join("; ")}`;
}

function canText(people: readonly VerdictPerson[]): string {
  return people.length === 0
    ? "**nobody is left who can approve**"
    : `can approve ${namesWithin(people, personCode, LIST_BYTES)}`;
}

function ignoredText({ person, reason, says }: Ignored): string {
  const who = person === undefined ? "somebody unknown" : personCode(person);
  return says === "" ? `${who} (${reasonText(reason)})` : `${who} (${reasonText(reason)}: ${prose(says)})`;
}

function reasonText(reason: Ignored["reason"]): string {
  return prose(reason.replaceAll("-", " "));
}

function causesText(causes: readonly RuleCause[]): string {
  return causes.length === 0 ? "no cause given" : causes.slice(0, 4).map(causeText).join("; ");
}

function causeText(cause: RuleCause): string {
  if (cause.kind === "paths") return `for ${countOf(cause.paths.length, "path")}`;
  if (cause.kind === "by-policy")
    return `policies ask it for ${countOf(cause.patches.length, "patch", "patches")}`;
  return cause.kind === "restricts" ? "the change only restricts" : `blast radius: ${prose(cause.says)}`;
}

/** As code: a login in prose would call its owner. */
function personCode({ login, id }: VerdictPerson): string {
  return login === "" ? `account ${String(id)}` : idCode(login);
}
