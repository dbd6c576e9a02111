import { compareText } from "../../model/compare-text.ts";
import { type DurationMs, describeDuration } from "../../model/duration.ts";
import { formatInstant, isInstant } from "../../model/instant.ts";
import { type Answer, type Case, heldUnknown, passes, type Rung, stops } from "../case.ts";
import { holdFor, mayBeDenied, tripFor } from "../denials.ts";
import { hasFreshEvidence } from "../evidence.ts";
import { describeReading } from "../risk/read-risk.ts";
import { TRIAGE_EVIDENCE, TRIAGE_MAX_AGE_MS, triageFor } from "../risk/triage.ts";
import { judgeTest } from "../test-record.ts";

/** Rung 11: policy says `never`, or something people, a breaker or a missing fact say "not yet". */
export const holdRung: Rung = { name: "hold", judge };

function judge(asked: Case): Answer {
  return (
    judgeListing(asked) ??
    judgeNever(asked) ??
    judgeHold(asked) ??
    judgeTrip(asked) ??
    judgeRule(asked) ??
    judgeDespite(asked) ??
    judgeEvidence(asked) ??
    judgeDate(asked) ??
    judgeTest(asked) ??
    passes(() => "nothing holds it")
  );
}

function judgeListing({ endpoint }: Case): Answer | undefined {
  if (endpoint.unlisted !== true) return undefined;
  return stops("held", () => "the inventory does not list the endpoint: nothing is installed on it", {
    until: { when: "when the inventory lists it" },
    flags: ["unlisted"],
  });
}

function judgeNever({ match, rule }: Case): Answer | undefined {
  if (rule === undefined || match.approval !== "never" || match.unsure !== undefined) return undefined;
  return stops("ignored", () => `rule "${rule.name}" never installs it`, { at: rule.approvalAt });
}

function judgeHold({ entry, endpoint, world }: Case): Answer | undefined {
  const denial = holdFor(entry.patch.id, endpoint, world);
  if (denial === undefined) return undefined;
  const { list, at, reason, until } = denial.entry;
  if (denial.unknown !== undefined)
    return heldUnknown(`whether the hold of list "${list}" concerns it: ${denial.unknown}`, at);
  if (until === undefined || !isInstant(until)) {
    return stops("held", () => `list "${list}" holds it: ${reason}`, {
      at,
      until: { when: "when the hold is taken out" },
    });
  }
  return stops("held", () => `list "${list}" holds it until ${formatInstant(until)}: ${reason}`, {
    at,
    until: { at: until },
  });
}

function judgeTrip({ entry, place, world }: Case): Answer | undefined {
  const trip = tripFor(entry.patch.id, place.ring, world);
  if (trip === undefined) return undefined;
  return stops(
    "held",
    () => `the breaker of ring "${trip.ring}" tripped at ${formatInstant(trip.at)} (trip ${trip.number})`,
    { until: { when: `when a list releases trip ${trip.number}` }, flags: ["tripped"] },
  );
}

function judgeRule({ match, policy }: Case): Answer | undefined {
  if (match.unsure !== undefined) {
    const { rule, why } = match.unsure;
    return heldUnknown(`whether rule "${rule.name}" matches: ${why}`, rule.at);
  }
  if (match.rule !== undefined) return undefined;
  const says = (): string => `no rule of policy "${policy.name}" matches it: ${policy.otherwise}`;
  const verdict = policy.otherwise === "ignore" ? "ignored" : "held";
  return stops(verdict, says, {
    at: policy.otherwiseAt,
    ...(verdict === "held" ? { until: { when: "when a rule of the policy matches it" } } : {}),
  });
}

/** What people said no or not yet to does not come in through a patch that contains it, unless the entry says `despite`. */
function judgeDespite({ entry, siblings, consent, world }: Case): Answer | undefined {
  const { declared, rollout, assessor } = world;
  const denials = [declared.rejects, declared.holds, declared.exclusions, rollout.trips];
  if (denials.every((list) => list.length === 0)) return undefined;
  const despite = consent.given ? consent.entry?.despite : undefined;
  const isAsked = (id: string): boolean => mayBeDenied(id, world) && despite?.has(id) !== true;
  const inside = new Set<string>();
  for (const id of assessor.catalog.supersededBy(entry.patch.id)) if (isAsked(id)) inside.add(id);
  for (const { patch } of siblings.reachedBy(entry, isAsked)) if (isAsked(patch.id)) inside.add(patch.id);
  const [denied] = [...inside].filter((id) => siblings.denialsOf(id).length > 0).sort(compareText);
  if (denied === undefined) return undefined;
  return stops("held", () => `it contains ${denied}, which is ${siblings.denialsOf(denied).join(" and ")}`, {
    until: { when: `when its approval says "despite: [${denied}]"` },
    flags: ["contains-denied"],
  });
}

function judgeEvidence(asked: Case): Answer | undefined {
  for (const { type, maxAgeMs, at } of asked.rule?.evidenceBefore ?? []) {
    if (hasEvidence(asked, type, maxAgeMs)) continue;
    return stops("held", () => `the endpoint's report carries no fresh evidence of type "${type}"`, {
      at,
      until: { when: `when evidence of type "${type}" is reported` },
      flags: ["evidence-missing"],
    });
  }
  return judgeTriage(asked);
}

/** A risk table wants traces secured before the patch may wipe them; where the rule asks for that itself, it says how fresh. */
function judgeTriage(asked: Case): Answer | undefined {
  const { rule } = asked;
  if (rule?.risk === undefined || rule.evidenceBefore.some(({ type }) => type === TRIAGE_EVIDENCE))
    return undefined;
  const reading = triageFor(asked);
  if (reading === undefined || hasEvidence(asked, TRIAGE_EVIDENCE, TRIAGE_MAX_AGE_MS)) return undefined;
  const fresh = `evidence of type "${TRIAGE_EVIDENCE}" from the last ${describeDuration(TRIAGE_MAX_AGE_MS)}`;
  return stops("held", () => `the endpoint's report carries no ${fresh}: ${describeReading(reading)}`, {
    at: rule.risk.at,
    until: { when: `when evidence of type "${TRIAGE_EVIDENCE}" is reported` },
    flags: ["triage-first"],
  });
}

function hasEvidence({ report, world }: Case, wanted: string, maxAgeMs: DurationMs): boolean {
  return hasFreshEvidence(report, wanted, maxAgeMs, world.now);
}

/** An `approved` anchor has no date before its merge: that is for the next rung to say. */
function judgeDate({ anchor, policy, consent }: Case): Answer | undefined {
  if (anchor !== undefined || (policy.anchor === "approved" && !consent.given)) return undefined;
  return stops("held", () => `no date: anchor "${policy.anchor}" is not known for it`, {
    at: policy.anchorAt,
    until: { when: "when its date is known" },
    flags: ["no-date"],
  });
}
