import type { CatalogEntry } from "../../model/catalog.ts";
import type { Decision } from "../../model/decision.ts";
import type { ApproveEntry, Ring, WaivedCheck } from "../../model/declared.ts";
import { namedKey, unvouchedFile } from "../../model/rollout.ts";
import type { Place } from "../../rings/place.ts";
import { type Change, type Situation, withDeclared, withRollout } from "./situation.ts";

/** Where things stand that no document has yet. */
export const SUGGESTED = "suggested";

/** An entry of a list for what no list speaks of, as terms of its own need one; or the word of the log for one that has none. */
export function preparing(situation: Situation): readonly Change[] {
  const { world, entry } = situation;
  const { vouching } = world.rollout;
  const isReady =
    isListed(situation) &&
    unvouchedFile(vouching) === undefined &&
    (vouching.kind === "trust-merge" || vouching.digests.get(entry.patch.id)?.has(entry.digest) === true);
  return isReady ? [] : [{ ...consenting(situation), prepares: true }];
}

/** A yes to what the catalog holds now: what a list says already is left for the log to vouch for. */
export function consenting(situation: Situation): Change {
  const { says, apply } = isListed(situation) ? vouching(situation.entry) : approving(situation.entry);
  const file = unvouchedFile(situation.world.rollout.vouching);
  if (file === undefined) return { says, apply };
  return { says: `${says}, and have "${file}" reviewed, for which nobody vouches`, apply };
}

function isListed({ world, entry }: Situation): boolean {
  return world.declared.approve.some(
    ({ patch, digest }) => patch === entry.patch.id && digest === entry.digest,
  );
}

/** An approval as far out as the endpoint's ring, and vouched for. */
export function approving(entry: CatalogEntry): Change {
  const { id } = entry.patch;
  return {
    says: `approve ${id} with its present digest in an approval list (a reviewed, merged pull request)`,
    apply: (situation) => {
      const { approve } = situation.world.declared;
      const others = approve.filter(({ patch }) => patch !== id);
      const next = withDeclared(situation, { approve: [...others, newApproval(entry, situation)] });
      return vouched(next, entry);
    },
  };
}

function vouching(entry: CatalogEntry): Change {
  return {
    says: `let the log vouch for the approval of ${entry.patch.id} (its pull request, reviewed and recorded)`,
    apply: (situation) => vouched(situation, entry),
  };
}

function vouched(situation: Situation, { patch, digest }: CatalogEntry): Situation {
  const { now, rollout } = situation.world;
  const { vouching: before, approvedAt } = rollout;
  if (before.kind === "trust-merge") return situation;
  const known = new Set(before.digests.get(patch.id)).add(digest);
  return withRollout(situation, {
    vouching: { ...before, digests: new Map(before.digests).set(patch.id, known), unvouched: [] },
    approvedAt: new Map(approvedAt).set(patch.id, approvedAt.get(patch.id) ?? now),
  });
}

function newApproval({ patch, digest }: CatalogEntry, { place }: Situation): ApproveEntry {
  const none = new Set<never>();
  return {
    list: SUGGESTED,
    at: SUGGESTED,
    patch: patch.id,
    digest,
    through:
      place.ring === undefined
        ? { kind: "last", at: SUGGESTED }
        : { kind: "rings", rings: [place.ring.name], at: SUGGESTED },
    expedite: false,
    waives: none,
    leaves: none,
    despite: none,
    evidence: [],
  };
}

/** The ceiling of its track alone: of two rings of one track the nearer would bind. */
export function raising({ place }: Situation): Change {
  return editing(`raise "through" of its approval to ring "${place.ring?.name}"`, (approval) => {
    const { ring, track } = place;
    const { through } = approval;
    if (ring === undefined || through.kind === "last") return approval;
    const others = through.rings.filter((name) => track.every((one) => one.name !== name));
    return { ...approval, through: { ...through, rings: [...others, ring.name] } };
  });
}

export function waiving(check: WaivedCheck): Change {
  return editing(`write "waives: [${check}]" into its approval`, (approval) =>
    approval.waives.has(check) ? approval : { ...approval, waives: new Set([...approval.waives, check]) },
  );
}

/** The earlier rings that a merge must let it leave. */
export function leaving({ place }: Situation): Change {
  const names = earlierRings(place)
    .filter(({ promotion }) => promotion !== "automatic")
    .map(({ name }) => name);
  return editing(`write "leaves: [${names.join(", ")}]" into its approval`, (approval) =>
    names.every((name) => approval.leaves.has(name))
      ? approval
      : { ...approval, leaves: new Set([...approval.leaves, ...names]) },
  );
}

export function despite(id: string): Change {
  return editing(`write "despite: [${id}]" into its approval`, (approval) =>
    approval.despite.has(id) ? approval : { ...approval, despite: new Set([...approval.despite, id]) },
  );
}

/** For all earlier rings at once: a patch leaves them one by one. */
export function passing({ place, entry }: Situation, { remove }: Decision): Change {
  const earlier = earlierRings(place);
  const names = earlier.map(({ name }) => name).join(", ");
  return {
    says: `wait until it passes the gates of the earlier rings (${names})`,
    apply: (situation) => {
      const { now, rollout, declared } = situation.world;
      if (earlier.length === 0) return situation;
      const passes = earlier.map((one) => ({
        patch: entry.patch.id,
        track: one.track,
        ring: one.name,
        at: now,
        of: remove ? ("remove" as const) : ("install" as const),
      }));
      // A ceiling that is raised today is raised before those gates are passed, so that it lets nothing leave them.
      const own = declared.approve.filter(({ patch }) => patch === entry.patch.id);
      const raised = own.flatMap(({ patch, digest }) =>
        earlier.map(({ name }) => [namedKey(patch, digest, name, "through"), now] as const),
      );
      const named = new Map([...(rollout.named ?? []), ...raised]);
      return withRollout(situation, { passes: [...rollout.passes, ...passes], named });
    },
  };
}

function earlierRings({ ring, track }: Place): readonly Ring[] {
  return track.slice(
    0,
    Math.max(
      0,
      track.findIndex(({ name }) => name === ring?.name),
    ),
  );
}

/** Edits the entries that approve the patch. */
export function editing(says: string, edit: (approval: ApproveEntry) => ApproveEntry): Change {
  return {
    says,
    apply: (situation) => {
      const { approve } = situation.world.declared;
      const edited = approve.map((approval) =>
        approval.patch === situation.entry.patch.id ? edit(approval) : approval,
      );
      const isSame = edited.every((approval, index) => approval === approve[index]);
      return isSame ? situation : withDeclared(situation, { approve: edited });
    },
  };
}
