import { compareText } from "../model/compare-text.ts";
import { NOT_WITHDRAWN, type RecordSketch } from "./record-sketch.ts";

/** Fewer than these are too few to tell an accident from a publisher who tidies up. */
const FEW_OF_A_FAMILY = 3;
const FEW_LOSSES = 2;

export interface LossGuards {
  /** Share, 0 to 1, of the records of one release, ecosystem or product that an edition may lack. */
  readonly maxFamilyShrink: number;
  /** Share, 0 to 1, of the records with something (a severity, a version that fixes …) that may have lost it. */
  readonly maxLoss: number;
}

type Sketches = ReadonlyMap<string, RecordSketch>;

/** What an edition lost that has enough records all the same; undefined: nothing. A phrase without a full stop. */
export function lossFault(held: Sketches, next: Sketches, guards: LossGuards): string | undefined {
  return (
    strangerFault(held, next) ??
    familyFault(held, next, guards.maxFamilyShrink) ??
    fieldFault(held, next, guards.maxLoss)
  );
}

/** Ids may be new with each version; what they are about is not. */
function strangerFault(held: Sketches, next: Sketches): string | undefined {
  if (held.size < FEW_OF_A_FAMILY) return undefined;
  const about = new Set([...held.values()].flatMap((sketch) => sketch.about));
  for (const [id, sketch] of next)
    if (held.has(id) || sketch.about.some((product) => about.has(product))) return undefined;
  return `it has none of the ${held.size} records that are held, and names none of their products: another publisher's, or another list`;
}

/** Says how many of how many, and how many may. */
function shareSays(lost: number, of: number, allowed: number): string {
  return `${percent(lost / of)} %, and ${percent(allowed)} % are allowed`;
}

function familyFault(held: Sketches, next: Sketches, allowed: number): string | undefined {
  const before = countFamilies(held);
  const after = countFamilies(withHollow(held, next));
  for (const [family, had] of [...before].sort(([a], [b]) => compareText(a, b))) {
    const lost = had - (after.get(family) ?? 0);
    if (lost < FEW_OF_A_FAMILY || lost <= had * allowed) continue;
    const says = shareSays(lost, had, allowed);
    return `it has ${had - lost} records of ${JSON.stringify(family)} where the last edition had ${had}: ${says} (maxFamilyShrink)`;
  }
  return undefined;
}

/** A withdrawal without contents is not silence: it counts where the record counted. */
function* withHollow(held: Sketches, next: Sketches): Iterable<[string, RecordSketch]> {
  for (const [id, sketch] of next) {
    const hollow = sketch.families.length === 0 ? held.get(id) : undefined;
    yield [id, hollow ?? sketch];
  }
}

function countFamilies(sketches: Iterable<readonly [string, RecordSketch]>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, { families }] of sketches)
    for (const family of families) counts.set(family, (counts.get(family) ?? 0) + 1);
  return counts;
}

function fieldFault(held: Sketches, next: Sketches, allowed: number): string | undefined {
  const had = new Map<string, number>();
  const lost = new Map<string, number>();
  for (const [id, before] of held) {
    const after = next.get(id);
    if (after === undefined) continue;
    const lacks = before.has.filter((name) => !after.has.includes(name));
    for (const name of before.has) had.set(name, (had.get(name) ?? 0) + 1);
    // What is withdrawn lost nothing else by it.
    for (const name of lacks.includes(NOT_WITHDRAWN) ? [NOT_WITHDRAWN] : lacks)
      lost.set(name, (lost.get(name) ?? 0) + 1);
  }
  for (const [name, count] of lost) {
    const of = had.get(name) ?? 0;
    if (count < FEW_LOSSES || count <= of * allowed) continue;
    const says =
      name === NOT_WITHDRAWN
        ? `${count} of ${of} records are withdrawn at once`
        : `${count} of the ${of} records that had ${name} have it no longer`;
    return `${says}: ${shareSays(count, of, allowed)} (maxLoss)`;
  }
  return undefined;
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
