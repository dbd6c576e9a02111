import type { CatalogEntry } from "../model/catalog.ts";
import type { Decision } from "../model/decision.ts";
import type { ApproveEntry, Declared, WaivedCheck } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { formatInstant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import type { Rollout } from "../model/rollout.ts";
import type { World } from "../policy/world.ts";
import type { Place } from "../rings/place.ts";

/** Everything a decision about one patch on one endpoint depends on, so that it can be changed in one place and asked again. */
export interface Situation {
  readonly world: World;
  readonly endpoint: Endpoint;
  readonly place: Place;
  readonly entry: CatalogEntry;
}

/** A change of the situation that people, or time, could bring about. */
export interface Change {
  readonly says: string;
  readonly yaml?: string;
  readonly apply: (situation: Situation) => Situation;
}

/** The changes that speak to the rung that stopped a decision. None of them is believed: each is applied and decided again. */
export function changesFor(decision: Decision, situation: Situation): readonly Change[] {
  const changes: Change[] = [];
  const { until } = decision;
  if (until !== undefined && "at" in until) changes.push(waitUntil(until.at));
  switch (decision.rung) {
    case "report":
      changes.push(freshReport());
      break;
    case "reboot":
      changes.push(reported("the endpoint reboots and reports it", { rebootPending: false }));
      break;
    case "denied":
    case "rejected-in-place":
      changes.push(withoutRejects());
      break;
    case "exclusion":
      changes.push(withoutExclusions());
      break;
    case "prerequisites":
      changes.push(unheldPackages(), offeredAll());
      break;
    case "hold":
      changes.push(withoutHolds(), withEvidence(), withDespite(), waiving("test"), untripped());
      break;
    case "approval":
      changes.push(approved(situation.entry));
      break;
    case "ring":
      changes.push(raisedCeiling(), passedGates(), waiving("gate"), named());
      break;
    case "window":
      changes.push(waiving("window"), waiving("freeze"));
      break;
    default:
      break;
  }
  return changes.filter((change) => change.apply(situation) !== situation);
}

function waitUntil(at: number): Change {
  return {
    says: `wait until ${formatInstant(at)} (and the endpoint keeps reporting)`,
    apply: (situation) =>
      withReport({ ...situation, world: { ...situation.world, now: at } }, { observedAt: at }),
  };
}

function freshReport(): Change {
  return {
    says: "the endpoint sends a whole, fresh report",
    apply: (situation) => {
      const { report, identity, unreadable, ...rest } = situation.endpoint;
      if (report === undefined || identity !== undefined) return situation;
      const { partial: _partial, ...whole } = report;
      return { ...situation, endpoint: { ...rest, report: { ...whole, observedAt: situation.world.now } } };
    },
  };
}

function reported(says: string, facts: Partial<Report>): Change {
  return { says, apply: (situation) => withReport(situation, facts) };
}

function withReport(situation: Situation, facts: Partial<Report>): Situation {
  const { report } = situation.endpoint;
  return report === undefined
    ? situation
    : { ...situation, endpoint: { ...situation.endpoint, report: { ...report, ...facts } } };
}

function declaring(
  says: string,
  edit: (declared: Declared, situation: Situation) => Partial<Declared> | undefined,
  yaml?: string,
): Change {
  return {
    says,
    ...(yaml === undefined ? {} : { yaml }),
    apply: (situation) => {
      const edited = edit(situation.world.declared, situation);
      if (edited === undefined) return situation;
      return {
        ...situation,
        world: { ...situation.world, declared: { ...situation.world.declared, ...edited } },
      };
    },
  };
}

function withoutRejects(): Change {
  return declaring("take its reject out of the approval list", ({ rejects }, { entry }) => {
    const kept = rejects.filter(({ patch }) => patch !== entry.patch.id);
    return kept.length === rejects.length ? undefined : { rejects: kept };
  });
}

function withoutHolds(): Change {
  return declaring("take its hold out of the approval list", ({ holds }, { entry }) => {
    const kept = holds.filter(({ patch }) => patch !== entry.patch.id);
    return kept.length === holds.length ? undefined : { holds: kept };
  });
}

function withoutExclusions(): Change {
  return declaring("end the exclusions that cover the endpoint", ({ exclusions }, { endpoint }) => {
    const kept = exclusions.filter((exclusion) => exclusion.endpoints(endpoint) === "no");
    return kept.length === exclusions.length ? undefined : { exclusions: kept };
  });
}

function untripped(): Change {
  return changingRollout(
    "release the tripped breaker in an approval list",
    ({ trips, ...rest }, { entry }) => {
      const kept = trips.filter(({ patch }) => patch !== entry.patch.id);
      return kept.length === trips.length ? undefined : { ...rest, trips: kept };
    },
  );
}

function passedGates(): Change {
  return changingRollout("the earlier rings pass their gates for it", (rollout, { place, entry }) => {
    const { ring, track } = place;
    if (ring === undefined) return undefined;
    const earlier = track.filter(({ order }) => order < ring.order);
    const passes = earlier.map(({ name }) => ({
      patch: entry.patch.id,
      track: ring.track,
      ring: name,
      at: 0,
      of: "install" as const,
    }));
    return passes.length === 0 ? undefined : { ...rollout, passes: [...rollout.passes, ...passes] };
  });
}

function changingRollout(
  says: string,
  edit: (rollout: Rollout, situation: Situation) => Rollout | undefined,
): Change {
  return {
    says,
    apply: (situation) => {
      const rollout = edit(situation.world.rollout, situation);
      return rollout === undefined ? situation : { ...situation, world: { ...situation.world, rollout } };
    },
  };
}

/** Adds an approval of what the catalog holds now, and has it vouched for. */
function approved({ patch, digest }: CatalogEntry): Change {
  return {
    says: "approve this digest in an approval list (a reviewed, merged pull request)",
    yaml: `approve:\n  - patch: ${JSON.stringify(patch.id)}\n    digest: ${digest}`,
    apply: (situation) => {
      const { world, entry } = situation;
      const { id } = entry.patch;
      const { vouching } = world.rollout;
      const before = world.declared.approve.filter(({ patch }) => patch !== id);
      const declared = { ...world.declared, approve: [...before, approvalOf(entry)] };
      if (vouching.kind === "trust-merge") return { ...situation, world: { ...world, declared } };
      const digests = new Map(vouching.digests).set(
        id,
        new Set([...(vouching.digests.get(id) ?? []), entry.digest]),
      );
      const approvedAt = new Map(world.rollout.approvedAt).set(
        id,
        world.rollout.approvedAt.get(id) ?? world.now,
      );
      const rollout = { ...world.rollout, vouching: { ...vouching, digests }, approvedAt };
      return { ...situation, world: { ...world, declared, rollout } };
    },
  };
}

function approvalOf({ patch, digest }: CatalogEntry): ApproveEntry {
  const through = { kind: "last", at: "suggested" } as const;
  const none = new Set<never>();
  return {
    list: "suggested",
    at: "suggested",
    patch: patch.id,
    digest,
    through,
    expedite: false,
    waives: none,
    leaves: none,
    despite: none,
    evidence: [],
  };
}

function editingApproval(
  says: string,
  edit: (approval: ApproveEntry, situation: Situation) => ApproveEntry | undefined,
): Change {
  return declaring(says, ({ approve }, situation) => {
    let isEdited = false;
    const edited = approve.map((approval) => {
      const next = approval.patch === situation.entry.patch.id ? edit(approval, situation) : undefined;
      if (next !== undefined) isEdited = true;
      return next ?? approval;
    });
    return isEdited ? { approve: edited } : undefined;
  });
}

function raisedCeiling(): Change {
  return editingApproval(`raise "through" of its approval to the endpoint's ring`, (approval, { place }) => {
    const { ring } = place;
    if (ring === undefined || approval.through.kind === "last") return undefined;
    return { ...approval, through: { ...approval.through, rings: [...approval.through.rings, ring.name] } };
  });
}

function waiving(check: WaivedCheck): Change {
  return editingApproval(`write "waives: [${check}]" into its approval`, (approval) =>
    approval.waives.has(check) ? undefined : { ...approval, waives: new Set([...approval.waives, check]) },
  );
}

function named(): Change {
  return editingApproval(`name the earlier rings in "leaves" of its approval`, (approval, { place }) => {
    const { ring, track } = place;
    if (ring === undefined) return undefined;
    const earlier = track
      .filter(({ order, promotion }) => order < ring.order && promotion !== "automatic")
      .map(({ name }) => name);
    return earlier.every((name) => approval.leaves.has(name))
      ? undefined
      : { ...approval, leaves: new Set([...approval.leaves, ...earlier]) };
  });
}

function withDespite(): Change {
  return editingApproval(`name what it contains in "despite" of its approval`, (approval, { world }) => {
    const denied = [...world.declared.rejects, ...world.declared.holds].map(({ patch }) => patch);
    const added = denied.filter((id) => id !== approval.patch && !approval.despite.has(id));
    return added.length === 0
      ? undefined
      : { ...approval, despite: new Set([...approval.despite, ...added]) };
  });
}

function withEvidence(): Change {
  return {
    says: "the endpoint reports the evidence that its rule asks for",
    apply: (situation) => {
      const types = new Set(
        situation.world.declared.policies.flatMap(({ rules }) =>
          rules.flatMap(({ evidenceBefore }) => evidenceBefore.map(({ type }) => type)),
        ),
      );
      if (types.size === 0) return situation;
      return withReport(situation, {
        evidence: [...types].map((type) => ({ type, at: situation.world.now })),
      });
    },
  };
}

function unheldPackages(): Change {
  return {
    says: "lift the package manager's hold on the endpoint",
    apply: (situation) => {
      const image = situation.endpoint.report?.image;
      if (image === undefined || !image.software.some(({ held }) => held)) return situation;
      return withReport(situation, {
        image: { ...image, software: image.software.map((item) => ({ ...item, held: false })) },
      });
    },
  };
}

function offeredAll(): Change {
  return {
    says: "the endpoint's mirror offers the approved version",
    apply: (situation) => {
      const { report } = situation.endpoint;
      if (report?.offered === undefined) return situation;
      const { offered: _offered, ...rest } = report;
      return { ...situation, endpoint: { ...situation.endpoint, report: rest } };
    },
  };
}
