import { type DurationMs, formatDuration, parseDuration } from "../../core/model/duration.ts";
import { formatInstant } from "../../core/model/instant.ts";
import type { Problem } from "../../core/model/problem.ts";
import { type Way, wayFrom } from "../../core/rings/longest-way.ts";
import type { PatchPolicyRule } from "../../schema/documents.generated.ts";
import { problemOf } from "../fault.ts";
import type { DocumentOf } from "../located-document.ts";
import { createJourneys, type Journeys } from "./journeys.ts";
import { mayOverlap } from "./may-overlap.ts";
import { type Advice, type Check, ofKind, type Repository } from "./repository.ts";
import { type RingDocument, tracksOf } from "./tracks.ts";

interface RuleAt {
  readonly policy: DocumentOf<"PatchPolicy">;
  readonly rule: PatchPolicyRule;
  readonly dueMs: DurationMs;
  readonly pointer: string;
}

type Warning = ReturnType<Advice>[number];

/** A due date that comes before a rule lets anybody install. */
export const deferredBeyondDue: Check = (repository) =>
  rulesOf(repository).flatMap((one) => (isDeferredBeyond(one) ? [deferredBeyond(one)] : []));

/**
 * A due date that comes before the lab, the soaks and looks of the rings in front, their `after` and the windows let the last
 * ring begin. Freezes and the time that people take are not counted.
 */
export const lateRings: Advice = (repository, context) => {
  const tracks = [...tracksOf(repository).values()];
  const journeys = createJourneys(repository, context);
  return rulesOf(repository).flatMap((one) =>
    isDeferredBeyond(one) ? [] : tracks.flatMap((rings) => tooLate(one, rings, journeys)),
  );
};

/** The rules that let anybody install, and want it done by some time. */
function rulesOf(repository: Repository): readonly RuleAt[] {
  return ofKind(repository, "PatchPolicy").flatMap((policy) =>
    policy.value.spec.rules.flatMap((rule, index): readonly RuleAt[] => {
      const dueMs = rule.due === undefined ? undefined : parseDuration(rule.due);
      if (dueMs === undefined || rule.approval === "never") return [];
      return [{ policy, rule, dueMs, pointer: `/spec/rules/${index}/due` }];
    }),
  );
}

function isDeferredBeyond({ rule, dueMs }: RuleAt): boolean {
  return (parseDuration(rule.defer ?? "P0D") ?? 0) > dueMs;
}

function deferredBeyond({ policy, rule, pointer }: RuleAt): Problem {
  const message = `Rule "${rule.name}" wants patches in by ${rule.due} and forbids them before ${rule.defer}`;
  return problemOf(policy, {
    code: "impossible-due",
    pointer,
    on: "value",
    message,
    hint: "defer less, or make it due later",
  });
}

function tooLate(one: RuleAt, rings: readonly RingDocument[], journeys: Journeys): readonly Warning[] {
  const { policy, rule, dueMs } = one;
  const [first] = rings;
  if (first === undefined || !mayOverlap(policy.value.spec.endpoints, first.value.spec.endpoints)) return [];
  const journey = journeys.of(rule, dueMs, rings);
  // The doors always open: so soon no patch can be there.
  const soonest = wayFrom(0, { ...journey, windows: "ignore" });
  if (soonest.totalMs > dueMs) {
    const says = `ring "${soonest.ring}" cannot begin before ${sum(soonest)}`;
    return [
      warn(one, says, "make it due later, soak less, or let approvals say `expedite: true, waives: [soak]`"),
    ];
  }
  const longest = journeys.longest(policy.value.spec.anchor, journey);
  if (longest === undefined || longest.totalMs <= dueMs) return [];
  return [warn(one, saysOfWindows(longest), hintOfWindows(rule))];
}

function saysOfWindows(way: Way): string {
  const last = way.parts.at(-1)?.what ?? "";
  if (way.totalMs === Number.POSITIVE_INFINITY)
    return `ring "${way.ring}" never begins: ${last} does not open again`;
  return `ring "${way.ring}" may begin only after ${sum(way)}, for a patch of ${formatInstant(way.anchor)}`;
}

function hintOfWindows({ windows }: PatchPolicyRule): string {
  const ways = [
    "make it due later",
    "open the windows more often",
    ...(windows === "until-due" ? [] : ["let the rule say `windows: until-due`"]),
    `let approvals say \`expedite: true, waives: [soak${windows === "until-due" ? "" : ", window"}]\``,
  ];
  return `${ways.slice(0, -1).join(", ")}, or ${ways.at(-1)}`;
}

/** `P1DT6H (soak of lab P1D + window night PT6H)`. */
function sum({ parts, totalMs }: Way): string {
  const terms = parts.map(({ what, ms }) => `${what} ${formatDuration(ms)}`);
  return `${formatDuration(totalMs)} (${terms.join(" + ")})`;
}

function warn({ policy, rule, pointer }: RuleAt, says: string, hint: string): Warning {
  const message = `Rule "${rule.name}" wants patches in by ${rule.due}, and ${says}`;
  const fault = { code: "impossible-due", pointer, on: "value", message, hint } as const;
  return { ...problemOf(policy, fault), severity: "warning" };
}
