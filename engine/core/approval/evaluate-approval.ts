import type { ReviewInput, ReviewUnread } from "../../schema/documents.generated.ts";
import { type ApplyingRule, applyingRules } from "./applying-rules.ts";
import { barredFrom } from "./barred.ts";
import { candidatesOf, isNoPerson } from "./candidates.ts";
import { governedBy, governedFiles } from "./governed-files.ts";
import { type Bench, judgeRule } from "./judge-rule.ts";
import { momentOf } from "./moment.ts";
import { openingOf } from "./opening.ts";
import { type Opinions, opinionsOf } from "./opinions.ts";
import { overdueFor } from "./overdue.ts";
import { peopleOf, shownPerson } from "./people.ts";
import { recordedReviews } from "./recorded-reviews.ts";
import { shortSha } from "./refusal.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { unknownsOf } from "./unknowns.ts";
import type { ApprovalAnswer, ApprovalTree, ApprovalVerdict, Blocker, RuleVerdict } from "./verdict.ts";
import { verdictLine } from "./verdict-line.ts";

/**
 * Whether the reviews of a pull request meet the rules of its base. Pure and total: any input that fits its schema has an answer,
 * which depends on no order of lists, on nothing that stands in them twice, and on no login.
 * @see approval.md, "evaluateApproval(input) → verdict"
 */
export function evaluateApproval(input: ReviewInput): ApprovalVerdict {
  const { files, contradictory } = governedFiles(input.files, governedBy(input));
  const moment = momentOf(input);
  if (moment === undefined) return unknownMoment(input);
  const subject = subjectOf(input, {
    moment,
    people: peopleOf(input.reviewPolicy.spec.people),
    recorded: recordedReviews(input),
    files,
  });
  const opinions = opinionsOf(input, subject.recorded, moment);
  const blocked = blockersOf(opinions, subject);
  const unknown = unknownsOf(subject, opinions, contradictory);
  if (files.length === 0) return ungoverned({ ...NOTHING, blocked, unknown });
  const applying = applyingRules(
    input,
    files.map(({ path }) => path),
  );
  const bench = benchOf(subject, opinions);
  const rules = applying.rules.map((rule) => judgeRule(rule, bench));
  const { paths, uncovered } = applying;
  const known: ApprovalTree = {
    paths,
    rules,
    uncovered,
    blocked,
    overdue: overdueFor(applying, subject),
    raised: bench.barred.raised,
    unknown,
  };
  const isMet = areMet(rules);
  const doubts = isMet || !wouldBeMet(applying.rules, bench) ? [] : doubtsOf(bench, applying.rules);
  return verdictOf(answerOf(known, isMet, doubts), { ...known, unknown: [...unknown, ...doubts] });
}

/** What is weighed for every rule alike. */
export function benchOf(subject: Subject, opinions: Opinions): Bench {
  const { input, people } = subject;
  const barred = barredFrom(subject);
  const { user, recomputed } = input.pullRequest;
  const isBots = user !== null && isNoPerson(user) && recomputed !== true;
  return {
    candidates: candidatesOf(opinions, barred, subject),
    opening: openingOf(subject),
    people,
    barred,
    atLeast: isBots ? 2 : 1,
    doubts: "refuse",
  };
}

/** A change that no rule judges is not approved by having no rule to meet. */
function areMet(rules: readonly RuleVerdict[]): boolean {
  return rules.length > 0 && rules.every(({ met }) => met);
}

function wouldBeMet(rules: readonly ApplyingRule[], bench: Bench): boolean {
  return areMet(rules.map((rule) => judgeRule(rule, { ...bench, doubts: "count" })));
}

/** What would have to be read for the answer to be yes. */
function doubtsOf({ candidates, opening }: Bench, rules: readonly ApplyingRule[]): readonly ReviewUnread[] {
  const takesOpening = opening !== undefined && rules.some(({ rule }) => rule.author === "counts");
  const doubts: ReviewUnread[] = [];
  for (const { person, review, barred, refused } of [...candidates, ...(takesOpening ? [opening] : [])]) {
    const refusal = barred ?? refused;
    if (refusal?.isDoubt !== true) continue;
    const what = review === undefined ? "the opening" : `review ${review}`;
    doubts.push({ what: `${what} by ${person?.login ?? "somebody"}`, why: refusal.says });
  }
  return doubts;
}

/** A standing request for changes by anyone with a role blocks, from whatever head. @see approval.md, 3 */
function blockersOf({ people }: Opinions, subject: Subject): readonly Blocker[] {
  return people
    .filter(
      ({ account, standing }) => standing.stance === "requests-changes" && subject.people.has(account.id),
    )
    .map(({ account, standing }) => ({
      person: shownPerson(account, subject.people),
      review: standing.review.id,
    }));
}

/** What is certain comes first: nothing that might still be read changes it. */
function answerOf(tree: ApprovalTree, isMet: boolean, doubts: readonly unknown[]): ApprovalAnswer {
  if (tree.uncovered.length > 0) return "uncovered";
  if (tree.blocked.length > 0 || tree.overdue.length > 0) return "blocked";
  if (tree.unknown.length > 0) return "unknown";
  if (isMet) return "approved";
  return doubts.length > 0 ? "unknown" : "missing";
}

const NOTHING: ApprovalTree = {
  paths: [],
  rules: [],
  uncovered: [],
  blocked: [],
  overdue: [],
  raised: [],
  unknown: [],
};

/** Nothing that Muster reads changed, so nobody must approve; but that must be known, and nobody be against it. */
function ungoverned(tree: ApprovalTree): ApprovalVerdict {
  return verdictOf(answerOf(tree, true, []), tree);
}

function unknownMoment({ now, pullRequest }: ReviewInput): ApprovalVerdict {
  const { merged, mergedAt, head } = pullRequest;
  const why = merged ? `merged at ${mergedAt}, read at ${now}` : `read at ${now}`;
  const unknown = [{ what: `as of when to judge ${shortSha(head.sha)}`, why }];
  return verdictOf("unknown", { ...NOTHING, unknown });
}

function verdictOf(answer: ApprovalAnswer, tree: ApprovalTree): ApprovalVerdict {
  return { approved: answer === "approved", answer, line: verdictLine(answer, tree), tree };
}
