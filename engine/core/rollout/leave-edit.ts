import type { Through } from "../../schema/documents.generated.ts";
import type { Ring } from "../model/declared.ts";
import type { LeaveAsk } from "./ask.ts";
import type { Answer, ProposalContext } from "./list-state.ts";

/** How the list comes to say that the patch leaves the ring. */
export function leaveEdit(ask: LeaveAsk, { lists, rings }: ProposalContext): Answer {
  const { patch, digest, ring, to, how } = ask;
  const list = lists.find(({ name }) => name === ask.list);
  if (list === undefined) return byHand(`there is no approval list "${ask.list}"`);
  const entry = list.spec.approve?.find((one) => one.patch === patch && one.digest === digest);
  if (entry === undefined)
    return byHand(`list "${ask.list}" has no entry for "${patch}" with the digest ${digest}`);
  if (how === "leaves") {
    if (entry.leaves?.includes(ring) === true) return { kind: "said" };
    return { kind: "edit", edit: { kind: "leave", patch, digest, ring } };
  }
  const target = rings.find(({ name }) => name === to);
  if (target === undefined) return byHand(`there is no ring "${to}" to let "${patch}" into`);
  const through = raised(entry.through ?? list.spec.through ?? "last", target, rings);
  return through === undefined
    ? { kind: "said" }
    : { kind: "edit", edit: { kind: "through", patch, digest, through } };
}

/** The ceiling with the track of `target` raised to it; undefined: it reaches that far already. */
function raised(through: Through, target: Ring, rings: readonly Ring[]): readonly string[] | undefined {
  if (through === "last") return undefined;
  const names = typeof through === "string" ? [through] : through;
  const known = new Map(rings.map((ring) => [ring.name, ring]));
  const own = names.find((name) => known.get(name)?.track === target.track);
  if (own === undefined) return [...names, target.name];
  if ((known.get(own)?.order ?? Number.NEGATIVE_INFINITY) >= target.order) return undefined;
  return names.map((name) => (name === own ? target.name : name));
}

function byHand(says: string): Answer {
  return { kind: "by-hand", says };
}
