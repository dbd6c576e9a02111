import type { Report } from "../model/report.ts";
import { contentFingerprint } from "./content.ts";

/** By what a second machine under one id gives itself away. */
export interface Trail {
  /** Another report of the very instant and sequence of the latest one says something else. */
  readonly tied: boolean;
  /** What the highest sequence numbers said, ascending; neighbours that say the same are one mark. */
  readonly marks: readonly Mark[];
}

/** Reports numbered `first` to `last` said `content`. */
export interface Mark {
  readonly first: number;
  readonly last: number;
  /** Fingerprint; of several contents the smallest. */
  readonly content: number;
  /** One number came with several contents. */
  readonly differs: boolean;
}

/**
 * How many sequence numbers are kept, and so how many reports it takes until a clone that is gone is forgotten. Two machines
 * that share an id reuse each other's numbers sooner or later, but not with every report: without some memory the fault would
 * come and go.
 */
export const TRAIL_NUMBERS = 16;

export const NO_TRAIL: Trail = { tied: false, marks: [] };

/** The trail after one more report, whose rank against the latest one is for the caller to settle. */
export function withReport(trail: Trail, report: Report): Trail {
  if (report.sequence === undefined) return trail;
  const content = contentFingerprint(report);
  const last = trail.marks.at(-1);
  if (last === undefined || report.sequence > last.last)
    return { ...trail, marks: withHighest(trail.marks, report.sequence, content) };
  const numbers = unfold(trail.marks);
  const before = numbers.get(report.sequence);
  if (before !== undefined && before.content === content) return trail;
  if (before === undefined) numbers.set(report.sequence, { content, differs: false });
  else numbers.set(report.sequence, { content: Math.min(before.content, content), differs: true });
  return { ...trail, marks: foldUp(numbers) };
}

/** What both say of the numbers; whether reports are tied is for the caller to settle. */
export function joinTrails(a: Trail, b: Trail): Trail {
  const numbers = unfold(a.marks);
  for (const [number, other] of unfold(b.marks)) {
    const own = numbers.get(number);
    const differs = other.differs || (own !== undefined && (own.differs || own.content !== other.content));
    numbers.set(number, { content: Math.min(own?.content ?? other.content, other.content), differs });
  }
  return { ...a, marks: foldUp(numbers) };
}

/** The number, near that of the latest report, that came with several contents. */
export function reusedSequence(trail: Trail, latest: number | undefined): number | undefined {
  if (latest === undefined) return undefined;
  for (const mark of trail.marks) {
    if (mark.differs && Math.abs(latest - mark.last) < TRAIL_NUMBERS) return mark.last;
  }
  return undefined;
}

/** What `foldUp` would make of the marks and of a number above all of theirs. */
function withHighest(marks: readonly Mark[], number: number, content: number): readonly Mark[] {
  const next = [...marks];
  const last = next.at(-1);
  if (last !== undefined && last.last === number - 1 && last.content === content && !last.differs)
    next[next.length - 1] = { ...last, last: number };
  else next.push({ first: number, last: number, content, differs: false });
  let count = 0;
  for (const mark of next) count += mark.last - mark.first + 1;
  const [first] = next;
  if (first === undefined || count <= TRAIL_NUMBERS) return next;
  return first.first === first.last
    ? next.slice(1)
    : [{ ...first, first: first.first + 1 }, ...next.slice(1)];
}

type Numbers = Map<number, { readonly content: number; readonly differs: boolean }>;

function unfold(marks: readonly Mark[]): Numbers {
  const numbers: Numbers = new Map();
  for (const { first, last, content, differs } of marks) {
    for (let number = first; number <= last; number += 1) numbers.set(number, { content, differs });
  }
  return numbers;
}

function foldUp(numbers: Numbers): readonly Mark[] {
  const highest = [...numbers].sort(([a], [b]) => a - b).slice(-TRAIL_NUMBERS);
  const marks: Mark[] = [];
  for (const [number, { content, differs }] of highest) {
    const last = marks.at(-1);
    const continues = last?.last === number - 1 && last.content === content && last.differs === differs;
    if (last !== undefined && continues) marks[marks.length - 1] = { ...last, last: number };
    else marks.push({ first: number, last: number, content, differs });
  }
  return marks;
}
