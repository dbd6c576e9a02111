import { compareText } from "../../model/compare-text.ts";
import type { Decision, Verdict } from "../../model/decision.ts";
import type { Declared, HoldEntry } from "../../model/declared.ts";
import type { Endpoint } from "../../model/endpoint.ts";
import { type Kleene, kleene } from "../../model/kleene.ts";
import { SUGGESTED } from "./approval-changes.ts";
import { type Change, type Situation, withDeclared } from "./situation.ts";

const LISTED = {
  rejects: "take the reject out that stands at",
  holds: "take the hold out that stands at",
  exclusions: "end the exclusion at",
  freezes: "lift the freeze at",
} as const;

/** Without the entry that the deciding rung read. */
export function without(kind: keyof typeof LISTED, { reason }: Decision): readonly Change[] {
  const { at } = reason();
  return at === undefined ? [] : [withoutEntry(kind, at)];
}

/** Without any of the rejects that order the patch off: the rungs of a removal name none of them. */
export function withoutOrder({ remove }: Decision, { world, entry }: Situation): readonly Change[] {
  if (!remove) return [];
  const orders = world.declared.rejects.filter(({ patch }) => patch === entry.patch.id);
  return orders.map(({ at }) => withoutEntry("rejects", at));
}

function withoutEntry(kind: keyof typeof LISTED, at: string): Change {
  return {
    says: `${LISTED[kind]} ${at}`,
    apply: (situation) => {
      const entries: readonly { readonly at: string }[] = situation.world.declared[kind];
      const kept = entries.filter((entry) => entry.at !== at);
      if (kept.length === entries.length) return situation;
      return withDeclared(situation, { [kind]: kept } as Partial<Declared>);
    },
  };
}

/** For each breaker that tripped for the patch, a release. */
export function releasing({ world, entry }: Situation): readonly Change[] {
  const trips = world.rollout.trips.filter(({ patch }) => patch === entry.patch.id);
  return trips.map(({ patch, number }) => ({
    says: `release trip ${number} of its breaker in an approval list`,
    apply: (situation) => {
      const { releases } = situation.world.declared;
      return withDeclared(situation, { releases: [...releases, { at: SUGGESTED, patch, trip: number }] });
    },
  }));
}

/** A no from people where there is none yet, for whoever asks what would bring that about. */
export function denying(wanted: Verdict, { entry }: Situation): readonly Change[] {
  const { id } = entry.patch;
  if (wanted === "held") return [holding(id)];
  return wanted === "rejected" || wanted === "installed-rejected" ? [rejecting(id)] : [];
}

export function holding(id: string): Change {
  return {
    says: `hold ${id} for the endpoint in an approval list`,
    apply: (situation) => {
      const { holds } = situation.world.declared;
      return withDeclared(situation, { holds: [...holds, noTo(id, situation)] });
    },
  };
}

function rejecting(id: string): Change {
  return {
    says: `reject ${id} for the endpoint in an approval list`,
    apply: (situation) => {
      const { rejects } = situation.world.declared;
      const terms = { installed: "keep", asDependency: "block" } as const;
      return withDeclared(situation, { rejects: [...rejects, { ...noTo(id, situation), ...terms }] });
    },
  };
}

function noTo(patch: string, { endpoint }: Situation): HoldEntry {
  return { list: SUGGESTED, at: SUGGESTED, patch, endpoints: only(endpoint), reason: "why" };
}

function only({ id }: Endpoint): (endpoint: Endpoint) => Kleene {
  return (endpoint) => kleene(endpoint.id === id);
}

/** Ids of patches that may bring what this one brings, or that it may bring: by what vendors say, or of the same product. */
export function kinOf({ world, entry }: Situation): readonly string[] {
  const { catalog } = world.assessor;
  const { id, fixes } = entry.patch;
  const products = new Set(fixes.map(({ product }) => product));
  const kin = new Set([...catalog.supersededBy(id), ...catalog.superseding(id)]);
  for (const { patch } of catalog.entries)
    if (patch.fixes.some(({ product }) => products.has(product))) kin.add(patch.id);
  kin.delete(id);
  return [...kin].sort(compareText);
}
