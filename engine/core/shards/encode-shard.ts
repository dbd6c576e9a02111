import type { EndpointClass } from "../classes/decide-classes.ts";
import type { DecidedPart } from "../classes/decided-parts.ts";
import type { Policy } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { count, type Tally, toCounts } from "../plan/tally.ts";
import { decisionCells } from "./shard-decision.ts";
import { headerLine, type ShardHeader } from "./shard-header.ts";
import type { TextDigest } from "./text-digest.ts";

/** What a part is made of. */
export interface ShardContent {
  readonly header: ShardHeader;
  /** Its endpoints, in order. */
  readonly endpoints: readonly Endpoint[];
  readonly classes: Iterable<EndpointClass>;
  readonly policies: readonly Policy[];
}

/** What a part says of itself at its end: counts for people, before anybody was given a slot. */
export interface ShardSummary {
  readonly endpoints: number;
  readonly classes: number;
  /** Endpoints of which nothing is known, or that no policy governs. */
  readonly silent: number;
  /** What was decided about the others; what does not apply is not counted. */
  readonly verdicts: Readonly<Record<string, number>>;
}

/**
 * The lines of a part, each with its end: the header, then texts, decided parts and classes, each before whatever names it by its
 * number, then a summary with the digest of all before it.
 *
 * Endpoints of which nothing is known are only named: whoever reads this asks about them again, which is as quick as reading.
 *
 * Memory: the texts, a number for each decided part, and one for each endpoint.
 */
export function* encodeShard(content: ShardContent, digest: TextDigest): Generator<string, ShardSummary> {
  const { header, endpoints, classes, policies } = content;
  const line = (text: string): string => {
    const whole = `${text}\n`;
    digest.add(whole);
    return whole;
  };
  yield line(headerLine(header));
  const positions = new Map(endpoints.map(({ id }, position) => [id, position]));
  const policyNumbers = new Map(policies.map((policy, number) => [policy, number]));
  const parts = createPartNumbers();
  let [all, silent] = [0, 0];
  for (const { members, governed, report, parts: decided } of classes) {
    all += 1;
    const steps = stepsOf(members, positions);
    if (governed.kind === "held" || report === undefined) {
      silent += members.length;
      yield line(JSON.stringify([SILENT, steps]));
      continue;
    }
    for (const part of decided) {
      const { lines } = parts.enter(part, members.length);
      for (const text of lines) yield line(text);
    }
    const numbers = decided.map((part) => parts.numberOf(part));
    yield line(JSON.stringify([known(policyNumbers.get(governed.policy)), numbers, steps]));
  }
  const summary = { endpoints: endpoints.length, classes: all, silent, verdicts: toCounts(parts.verdicts()) };
  const ends = { ...summary, digest: digest.close() };
  yield `${JSON.stringify(ends)}\n`;
  return summary;
}

/** In place of a policy's number. */
export const SILENT = -1;

interface PartNumbers {
  /** The lines that say what it is, where nobody said it yet. */
  readonly enter: (part: DecidedPart, by: number) => { readonly lines: readonly string[] };
  readonly numberOf: (part: DecidedPart) => number;
  readonly verdicts: () => Tally;
}

function createPartNumbers(): PartNumbers {
  const texts = new Map<string, number>();
  const parts = new Map<DecidedPart, { readonly number: number; by: number }>();
  return {
    enter: (part, by) => {
      const before = parts.get(part);
      if (before !== undefined) {
        before.by += by;
        return NOTHING;
      }
      parts.set(part, { number: parts.size, by });
      const lines: string[] = [];
      const numberOf = (text: string): number => {
        const number = texts.get(text) ?? texts.size;
        if (number === texts.size) {
          texts.set(text, number);
          lines.push(JSON.stringify(text));
        }
        return number;
      };
      const decisions = part.decisions.map((decision) => decisionCells(decision, numberOf));
      lines.push(JSON.stringify([part.clocks, decisions]));
      return { lines };
    },
    numberOf: (part) => known(parts.get(part)?.number),
    verdicts: () => {
      const tally: Tally = new Map();
      for (const [{ decisions }, { by }] of parts)
        for (const { verdict } of decisions) if (verdict !== "not-applicable") count(tally, verdict, by);
      return tally;
    },
  };
}

const NOTHING = { lines: [] } as const;

/** Positions, each as the distance from the one before. */
function stepsOf(members: readonly Endpoint[], positions: ReadonlyMap<string, number>): readonly number[] {
  let last = 0;
  return members.map(({ id }) => {
    const position = known(positions.get(id));
    const step = position - last;
    last = position;
    return step;
  });
}

/** @throws {Error} a fault of ours */
function known(number: number | undefined): number {
  if (number === undefined)
    throw new Error("a class of somebody, or by something, that is not of this shard");
  return number;
}
