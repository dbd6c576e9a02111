import type { Compliance, Decision, RungName, Target, Until, Verdict } from "../model/decision.ts";
import type { Instant } from "../model/instant.ts";

/** A decision as numbers: of texts, their number in the file's table. */
export type DecisionCells = readonly unknown[];

/** The number of a text. */
export type NumberOf = (text: string) => number;
/** The text of a number. Throws for what is no number of one. */
export type TextOf = (number: unknown) => string;

const NONE = -1;
const [OVERDUE, WILL_MISS, REMOVE] = [1, 2, 4];

/** All of a decision but for whom it was made, and the rungs that were passed on the way. */
export function decisionCells(decision: Decision, numberOf: NumberOf): DecisionCells {
  const { rule, due, until, retiredBy, terms } = decision;
  const { rung, says, at } = decision.reason();
  return [
    numberOf(decision.patch),
    numberOf(decision.digest),
    numberOf(decision.verdict),
    numberOf(decision.rung),
    rule === undefined ? NONE : numberOf(rule),
    numberOf(decision.compliance),
    decision.flags.map(numberOf),
    (decision.overdue ? OVERDUE : 0) + (decision.willMiss ? WILL_MISS : 0) + (decision.remove ? REMOVE : 0),
    due === undefined ? null : instantCell(due),
    until === undefined ? null : "at" in until ? [instantCell(until.at)] : numberOf(until.when),
    decision.targets.map(({ product, from, to }) => [numberOf(product), numberOf(from), numberOf(to)]),
    retiredBy === undefined ? null : [numberOf(retiredBy.patch), retiredBy.products.map(numberOf)],
    terms === undefined ? null : [Number(terms.expedite), Number(terms.waivesConcurrency)],
    numberOf(rung),
    numberOf(says),
    at === undefined ? NONE : numberOf(at),
  ];
}

const CELLS = 16;

/** @throws {Error} for cells that no decision has */
export function decisionOf(cells: unknown, textOf: TextOf): Decision {
  const all = listOf(cells);
  if (all.length !== CELLS) throw new Error(`a decision of ${all.length} cells`);
  const [patch, digest, verdict, rung, rule, compliance, flags, bits, due, until, targets] = all;
  const [retiredBy, terms, by, says, at] = all.slice(11);
  const reason = {
    rung: textOf(by) as RungName,
    ...(at === NONE ? {} : { at: textOf(at) }),
    says: textOf(says),
  };
  if (typeof bits !== "number" || !(bits >= 0 && bits < 8)) throw new Error("flags that are none");
  return {
    endpoint: "",
    patch: textOf(patch),
    digest: textOf(digest),
    verdict: textOf(verdict) as Verdict,
    rung: textOf(rung) as RungName,
    ...(rule === NONE ? {} : { rule: textOf(rule) }),
    compliance: textOf(compliance) as Compliance,
    flags: listOf(flags).map(textOf),
    ...(due === null ? {} : { due: instantOf(due) }),
    overdue: (bits & OVERDUE) > 0,
    willMiss: (bits & WILL_MISS) > 0,
    ...(until === null ? {} : { until: untilOf(until, textOf) }),
    targets: listOf(targets).map((target) => targetOf(target, textOf)),
    ...(retiredBy === null ? {} : { retiredBy: retiredOf(retiredBy, textOf) }),
    ...(terms === null ? {} : { terms: termsOf(terms) }),
    remove: (bits & REMOVE) > 0,
    ladder: () => [reason],
    reason: () => reason,
  };
}

/** Instants that nobody can read are kept as they are: they restrict. */
function instantCell(instant: Instant): number | string {
  return Number.isFinite(instant) ? instant : String(instant);
}

function instantOf(cell: unknown): Instant {
  if (typeof cell === "number") return cell;
  if (cell === "NaN" || cell === "Infinity" || cell === "-Infinity") return Number(cell);
  throw new Error("a moment that is none");
}

function untilOf(cell: unknown, textOf: TextOf): Until {
  return Array.isArray(cell) ? { at: instantOf(cell[0]) } : { when: textOf(cell) };
}

function targetOf(cell: unknown, textOf: TextOf): Target {
  const [product, from, to] = listOf(cell).map(textOf);
  if (product === undefined || from === undefined || to === undefined) throw new Error("half a target");
  return { product, from, to };
}

function retiredOf(cell: unknown, textOf: TextOf): NonNullable<Decision["retiredBy"]> {
  const [patch, products] = listOf(cell);
  return { patch: textOf(patch), products: listOf(products).map(textOf) };
}

function termsOf(cell: unknown): NonNullable<Decision["terms"]> {
  const [expedite, waivesConcurrency] = listOf(cell);
  return { expedite: expedite === 1, waivesConcurrency: waivesConcurrency === 1 };
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error("no list where one belongs");
  return value;
}
