import { type DurationMs, formatDuration, parseDuration } from "../../core/model/duration.ts";
import type { Problem } from "../../core/model/problem.ts";
import type { PatchPolicyRule, RingSoak, Severity } from "../../schema/documents.generated.ts";
import { problemOf } from "../fault.ts";
import type { DocumentOf } from "../located-document.ts";
import { mayOverlap } from "./may-overlap.ts";
import { type Check, ofKind } from "./repository.ts";
import { type RingDocument, tracksOf } from "./tracks.ts";

/**
 * A due date that comes before a rule lets anybody install, or before the soaks of the rings in front of the last one end.
 * Windows are not counted: what is said here is impossible even with the doors always open.
 */
export const impossibleDue: Check = (repository) => {
  const tracks = [...tracksOf(repository).values()];
  return ofKind(repository, "PatchPolicy").flatMap((policy) =>
    policy.value.spec.rules.flatMap((rule, index) => {
      const due = rule.due === undefined ? undefined : parseDuration(rule.due);
      if (due === undefined || rule.approval === "never") return [];
      const pointer = `/spec/rules/${index}/due`;
      if (ms(rule.defer) > due) return [deferredBeyond(policy, pointer, rule)];
      return tracks.flatMap((rings) => tooLate(policy, pointer, rule, due, rings));
    }),
  );
};

function deferredBeyond(policy: DocumentOf<"PatchPolicy">, pointer: string, rule: PatchPolicyRule): Problem {
  const message = `Rule "${rule.name}" wants patches in by ${rule.due} and forbids them before ${rule.defer}`;
  return problemOf(policy, {
    code: "impossible-due",
    pointer,
    on: "value",
    message,
    hint: "defer less, or make it due later",
  });
}

function tooLate(
  policy: DocumentOf<"PatchPolicy">,
  pointer: string,
  rule: PatchPolicyRule,
  due: DurationMs,
  rings: readonly RingDocument[],
): readonly Problem[] {
  const [first] = rings;
  if (first === undefined || !mayOverlap(policy.value.spec.endpoints, first.value.spec.endpoints)) return [];
  let earliest = ms(rule.defer);
  for (const [index, ring] of upTo(rings, rule).entries()) {
    const before = rings[index - 1];
    if (before !== undefined)
      earliest += Math.max(waitIn(before, rule), index === 1 ? ms(rule.test?.for) : 0);
    earliest = Math.max(earliest, ms(ring.value.spec.after));
    if (earliest <= due) continue;
    const message = `Rule "${rule.name}" wants patches in by ${rule.due}, and ring "${ring.name}" cannot open before ${formatDuration(earliest)}`;
    const hint = "make it due later, soak less, or let approvals say `waives: [soak]`";
    return [
      problemOf(policy, { code: "impossible-due", pointer, on: "value", message, hint, severity: "warning" }),
    ];
  }
  return [];
}

/** The rings within the rule's ceiling. */
function upTo(
  rings: readonly RingDocument[],
  { through = "last" }: PatchPolicyRule,
): readonly RingDocument[] {
  if (through === "last") return rings;
  const names = typeof through === "string" ? [through] : through;
  const last = rings.findIndex(({ name }) => names.includes(name));
  return rings.slice(0, last + 1);
}

/** From a patch's first install in a ring until its gate can be judged, for the least patient severity the rule takes. */
function waitIn({ value: { spec } }: RingDocument, { patches }: PatchPolicyRule): DurationMs {
  const looks = (spec.gate?.looks ?? []).map(ms);
  return (
    Math.min(...severities(patches.severity).map((severity) => soakOf(spec.soak, severity))) +
    Math.min(...looks, ...(looks.length === 0 ? [0] : []))
  );
}

const SEVERITIES: readonly Severity[] = ["critical", "important", "moderate", "low", "unknown"];

function severities(wanted: readonly Severity[] | undefined): readonly Severity[] {
  return wanted === undefined || wanted.length === 0 ? SEVERITIES : wanted;
}

function soakOf(soak: RingSoak | undefined, severity: Severity): DurationMs {
  return ms(soak?.[severity] ?? soak?.default);
}

/** The shape was checked: a missing duration is none. */
function ms(text: string | undefined): DurationMs {
  return text === undefined ? 0 : (parseDuration(text) ?? 0);
}
