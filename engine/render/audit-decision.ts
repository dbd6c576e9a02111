import type { ApprovalVerdict } from "../core/approval/verdict.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { Explanation } from "../core/plan/explanation.ts";
import type { LogEntry, ReviewPolicy } from "../schema/documents.generated.ts";
import { inertText } from "./inert-text.ts";
import { jsonDocument } from "./json-text.ts";
import type { TextLook } from "./text-look.ts";

/** A merge as the page shows it. */
export interface ShownMerge {
  readonly logged: { readonly entry: LogEntry };
  readonly mergedAt: Instant;
  readonly standing: string;
  readonly judged?: { readonly verdict: ApprovalVerdict; readonly reviewPolicy: ReviewPolicy };
}

/** The chain of one decision, as far as it is known. */
export interface ShownDecision {
  readonly endpoint: string;
  readonly patch: string;
  readonly at: Instant;
  readonly commit?: string;
  readonly explanation?: Explanation;
  readonly unexplained?: string;
  readonly observedAt?: Instant;
  readonly lines: readonly {
    readonly where: string;
    readonly verb: string;
    readonly digest: string | null;
    readonly merge?: ShownMerge;
  }[];
  readonly facts: readonly LogEntry[];
  readonly attempts: readonly {
    readonly startedAt?: Instant;
    readonly finishedAt?: Instant;
    readonly outcome: string;
    readonly code?: string;
  }[];
  readonly isKnown: "known" | "unknown";
}

export interface DecisionStep {
  readonly step: string;
  readonly says: readonly string[];
}

/** Step by step: report, ring, catalog entry, list line, merge, reviews, gates, attempts. What is no longer known is said. */
export function decisionSteps(shown: ShownDecision): readonly DecisionStep[] {
  return [
    { step: "report", says: [reportLine(shown)] },
    { step: "branch", says: [shown.commit ?? "not known: the log has nothing that old"] },
    { step: "ring", says: ringLines(shown) },
    { step: "decision", says: ladderLines(shown) },
    ...shown.lines.flatMap(lineSteps),
    ...(shown.lines.length === 0
      ? [{ step: "list line", says: ["none: no list of then names the patch"] }]
      : []),
    { step: "gates", says: factLines(shown.facts) },
    { step: "attempts", says: attemptLines(shown) },
  ];
}

export function decisionText(shown: ShownDecision, findings: number, { paint }: TextLook): string {
  const head = `${shown.endpoint} · ${shown.patch} · ${formatInstant(shown.at)}`;
  const steps = decisionSteps(shown).flatMap(({ step, says }) => [
    paint("heading", step),
    ...says.map((line) => `  ${inertText(line)}`),
  ]);
  const verdict =
    findings === 0
      ? paint("good", "the audit of the branch has no finding")
      : paint("bad", `the audit of the branch has ${findings} findings: what stands above may not hold`);
  return `${[paint("heading", inertText(head)), ...steps, verdict].join("\n")}\n`;
}

/** As `schemas/audit-decision.schema.json` has it. */
export function decisionJson(
  shown: ShownDecision,
  result: { readonly findings: number; readonly exitCode: number; readonly exitReason: string },
): Iterable<string> {
  const { endpoint, patch, at, commit } = shown;
  const steps = decisionSteps(shown);
  return jsonDocument({ endpoint, patch, at: formatInstant(at), commit: commit ?? null, steps, ...result });
}

function reportLine({ isKnown, observedAt, at }: ShownDecision): string {
  if (isKnown === "unknown" || observedAt === undefined)
    return "not known: no report of this endpoint is kept";
  const late =
    observedAt > at ? "; it is later than the moment asked about: the one of then is not kept" : "";
  return `the last one is of ${formatInstant(observedAt)}${late}`;
}

function ringLines({ explanation, unexplained }: ShownDecision): readonly string[] {
  if (explanation === undefined) return [`not known: ${unexplained ?? "nothing is kept"}`];
  const { ring, placement, policy, ungoverned } = explanation;
  return [
    `${ring ?? "none"}: ${placement}`,
    `policy ${policy ?? `none: ${ungoverned ?? "none governs it"}`}`,
  ];
}

function ladderLines({ explanation, unexplained, patch }: ShownDecision): readonly string[] {
  const found = explanation?.decisions.find(({ decision }) => decision.patch === patch);
  if (found === undefined) return [`not known: ${unexplained ?? "the patch does not apply, or is in place"}`];
  const rungs = found.ladder.map(({ rung, at, says }) => `${rung}  ${at}  ${says}`);
  return [`${found.decision.verdict}${found.title === undefined ? "" : `: ${found.title}`}`, ...rungs];
}

function lineSteps({ where, verb, digest, merge }: ShownDecision["lines"][number]): readonly DecisionStep[] {
  const line = {
    step: "list line",
    says: [`${where}  ${verb}`, `catalog entry ${digest ?? "of any revision"}`],
  };
  if (merge === undefined)
    return [
      line,
      { step: "merge", says: ["not known: no merge of the log has exactly this line; a seal may have"] },
    ];
  const { entry } = merge.logged;
  const { pullRequest, mergeCommit, base, number } = entry;
  const about = [
    `pull request #${pullRequest ?? "?"}, merged ${formatInstant(merge.mergedAt)} as ${mergeCommit ?? "?"}`,
    `entry ${number} of the log; the audit says: ${merge.standing}`,
    `head ${entry.head ?? "?"}, base ${base ?? "?"}`,
  ];
  return [line, { step: "merge", says: about }, { step: "reviews", says: reviewLines(merge) }];
}

function reviewLines({ judged, logged }: ShownMerge): readonly string[] {
  if (judged === undefined)
    return [`by the log: ${logged.entry.line ?? "?"}`, "the rules of its base cannot be read"];
  const { verdict, reviewPolicy } = judged;
  const roles = new Map(reviewPolicy.spec.people.map((person) => [person.id, person.roles.join(", ")]));
  const rules = verdict.tree.rules.flatMap(({ rule, requires }) =>
    requires.flatMap(({ role, count, counted, ignored }) => [
      `rule ${rule}: ${counted.length} of ${count} with the role ${role}`,
      ...counted.map(
        ({ person, review }) =>
          `  ${person.login} (${person.id}), with the roles ${roles.get(person.id) ?? "none"} at the base, ${review === undefined ? "by opening it" : `review ${review}`}`,
      ),
      ...ignored.map(({ person, says }) => `  ignored: ${person?.login ?? "somebody"}, ${says}`),
    ]),
  );
  return [`by the rules of its base: ${verdict.line}`, ...rules];
}

function factLines(facts: readonly LogEntry[]): readonly string[] {
  if (facts.length === 0) return ["the log has no fact of the rollout about this patch"];
  return facts.map(({ number, type, recordedAt, fact = {} }) => {
    const { patch: _, digest: __, type: ___, number: ____, at: _____, ...rest } = fact;
    const words = Object.entries(rest).map(
      ([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`,
    );
    return `entry ${number}  ${recordedAt}  ${type}  ${words.join(", ")}`;
  });
}

function attemptLines({ attempts, at, isKnown }: ShownDecision): readonly string[] {
  if (isKnown === "unknown") return ["not known: no report of this endpoint is kept"];
  if (attempts.length === 0) return ["none was reported"];
  return attempts.map(({ startedAt, finishedAt, outcome, code }) => {
    const began = startedAt ?? finishedAt;
    const when = began === undefined ? "when, it does not say" : began > at ? "after" : "before";
    const span = [startedAt, finishedAt].flatMap((one) => (one === undefined ? [] : [formatInstant(one)]));
    return `${when}  ${span.join(" to ")}  ${outcome}${code === undefined ? "" : `, code ${code}`}`;
  });
}
