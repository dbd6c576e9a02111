import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { Explained, Explanation } from "../core/plan/explanation.ts";
import { toRow } from "../core/plan/to-row.ts";
import { jsonDocument } from "./json-text.ts";

/** An explanation as `schemas/explanation.schema.json` has it: instants as text, the ladder written out. */
export function explanationJson(explanation: Explanation): Iterable<string> {
  const { endpoint, commit, now, run, observedAt, ring, placement, policy, ungoverned, facts } = explanation;
  return jsonDocument({
    endpoint,
    commit,
    now: formatInstant(now),
    run: run ?? null,
    observedAt: orNull(observedAt),
    ring: ring ?? null,
    placement,
    policy: policy ?? null,
    ungoverned: ungoverned ?? null,
    facts: facts.map(([name, value]) => ({ name, value })),
    decisions: explanation.decisions.map(decisionJson),
    leftOut: explanation.leftOut,
    whyNot: explanation.whyNot,
    exitCode: 0,
    exitReason: "clean",
  });
}

function decisionJson({ decision, ladder, title, dueBy }: Explained): Readonly<Record<string, unknown>> {
  const { reasons: _, ...row } = toRow(decision, []);
  return {
    ...row,
    dueBy,
    title: title ?? null,
    digest: decision.digest,
    ladder: ladder.map(({ rung, at, says }) => ({ rung, at: at ?? null, says })),
  };
}

function orNull(instant: Instant | undefined): string | null {
  return instant === undefined ? null : formatInstant(instant);
}
