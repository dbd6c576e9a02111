import { compareText } from "../model/compare-text.ts";
import { numberedBranch, stemOf } from "./numbered-branch.ts";
import type { ProposalUnits } from "./proposal-units.ts";

/** A change that people are to be asked to merge. */
export interface WantedProposal {
  /** Its branch, where there is no other for the same question. */
  readonly stem: string;
  readonly units: ProposalUnits;
}

/** A pull request that is open from a branch of Muster's. */
export interface OpenProposal {
  readonly number: number;
  readonly branch: string;
  /** Whether Muster opened it and all commits of its branch are Muster's own; unsure is `others`. */
  readonly whose: "ours" | "others";
  /** Whether anybody said anything in a review; unsure is `reviewed`. */
  readonly state: "fresh" | "reviewed";
  /** Undefined: what it does cannot be told. */
  readonly units: ProposalUnits | undefined;
  /** Whether merging it conflicts with the base by now. */
  readonly merging: "fits" | "conflicts";
}

export type PublishStep =
  | { readonly do: "open"; readonly stem: string; readonly branch: string; readonly units: ProposalUnits }
  | {
      readonly do: "refresh";
      readonly stem: string;
      readonly branch: string;
      readonly number: number;
      readonly units: ProposalUnits;
      /** What goes, where it is frozen: then nothing but this changes. */
      readonly leaving: readonly string[];
    }
  | { readonly do: "keep"; readonly branch: string; readonly number: number; readonly why: string }
  | { readonly do: "close"; readonly branch: string; readonly number: number; readonly why: string };

/**
 * What is to be done so that people are asked for what is wanted now, and for each thing once. A pull request that somebody
 * reviewed is frozen: what it asks may only become less. What came later goes into the next branch of the same question. One
 * that others wrote to is left alone, and what it asks is not asked beside it; where nobody can tell what that is, nothing is.
 *
 * @param open those of the same verb of Muster, and no others: one that nothing wanted stands behind is closed
 * @see approval.md, "A proposal that anyone has reviewed is frozen"
 */
export function publishSteps(
  wanted: readonly WantedProposal[],
  open: readonly OpenProposal[],
): readonly PublishStep[] {
  const left = new Map(wanted.map(({ stem, units }) => [stem, new Map(units)]));
  const sorted = [...open].sort((a, b) => a.number - b.number);
  const steps = new Map<number, PublishStep>();
  for (const one of sorted) {
    const step = untouchable(one, left) ?? (one.state === "reviewed" ? frozen(one, left) : undefined);
    if (step !== undefined) steps.set(one.number, step);
  }
  for (const one of sorted) if (!steps.has(one.number)) steps.set(one.number, fresh(one, left));
  const taken = new Set(open.map(({ branch }) => branch));
  const opened = [...left]
    .filter(([, units]) => units.size > 0)
    .map(([stem, units]): PublishStep => ({ do: "open", stem, branch: freeBranch(stem, taken), units }));
  return [...steps.values(), ...opened].sort((a, b) => compareText(a.branch, b.branch));
}

type Left = Map<string, Map<string, string>>;

/** Muster never writes where others did; what they ask just so is not asked beside it. */
function untouchable(one: OpenProposal, left: Left): PublishStep | undefined {
  const { number, branch, whose, state, units } = one;
  if (whose === "ours" && (units !== undefined || state === "fresh")) return undefined;
  if (units === undefined) left.get(stemOf(branch))?.clear();
  for (const [name, rows] of units ?? []) {
    const holder = holderOf(name, rows, stemOf(branch), left);
    if (holder !== undefined) left.get(holder)?.delete(name);
  }
  const part = whose === "others" ? "others have a part in it" : "it was reviewed";
  const why = units === undefined ? `${part}, and what it does cannot be told` : part;
  return { do: "keep", number, branch, why };
}

/**
 * What it asks stays, as far as it is wanted; a question that goes by another name by now is still the same one. One that
 * conflicts with the base is written anew with the same entries: nobody could merge it as it is.
 */
function frozen({ number, branch, units = new Map(), merging }: OpenProposal, left: Left): PublishStep {
  const stem = stemOf(branch);
  const holders = [...units].map(([name, rows]) => ({ name, rows, in: holderOf(name, rows, stem, left) }));
  const staying = holders.filter((one) => one.in !== undefined);
  if (staying.length === 0) return closing(number, branch);
  const isOwn = staying.every((one) => one.in === stem);
  if (staying.length === units.size && (merging === "fits" || !isOwn)) {
    for (const { name, in: holder } of staying) left.get(holder ?? "")?.delete(name);
    return { do: "keep", number, branch, why: "it was reviewed" };
  }
  const own = staying.filter((one) => one.in === stem);
  if (own.length === 0) return closing(number, branch);
  for (const { name } of own) left.get(stem)?.delete(name);
  const rest = new Map(own.map(({ name, rows }) => [name, rows]));
  const leaving = [...units.keys()].filter((name) => !rest.has(name)).sort(compareText);
  return { do: "refresh", stem, number, branch, units: rest, leaving };
}

/** The question that wants these rows: its own rather than another. */
function holderOf(name: string, rows: string, stem: string, left: Left): string | undefined {
  if (left.get(stem)?.get(name) === rows) return stem;
  for (const [other, units] of left) if (units.get(name) === rows) return other;
  return undefined;
}

/** The first takes all that is left of its question. */
function fresh({ number, branch }: OpenProposal, left: Left): PublishStep {
  const stem = stemOf(branch);
  const units = left.get(stem);
  if (units === undefined || units.size === 0) return closing(number, branch);
  left.set(stem, new Map());
  return { do: "refresh", stem, number, branch, units, leaving: [] };
}

function closing(number: number, branch: string): PublishStep {
  return {
    do: "close",
    number,
    branch,
    why: "Overtaken: nothing that it asks for is to be decided any more.",
  };
}

function freeBranch(stem: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const branch = numberedBranch(stem, number);
    if (taken.has(branch)) continue;
    taken.add(branch);
    return branch;
  }
}
