import type { DecidedPart } from "../classes/decided-parts.ts";
import type { Decision } from "../model/decision.ts";
import { SILENT } from "./encode-shard.ts";
import { createNumberList } from "./number-list.ts";
import { decisionOf } from "./shard-decision.ts";
import { ShardFault } from "./shard-fault.ts";
import { isCount, type ShardHeader } from "./shard-header.ts";
import { rangeOf } from "./shard-range.ts";
import type { TextDigest } from "./text-digest.ts";

/** A part as it was read. Members are named by their position in its range. */
export interface DecodedShard {
  readonly name: string;
  readonly header: ShardHeader;
  readonly parts: readonly DecodedPart[];
  /** Anew each time. */
  readonly classes: () => Iterable<DecodedClass>;
  /** Of whom nothing is known, ascending. */
  readonly silent: readonly number[];
}

/** At nobody's clocks: those who share it came to the same. */
export type DecodedPart = Pick<DecidedPart, "decisions" | "clocks">;

export interface DecodedClass {
  /** The policy's number. */
  readonly policy: number;
  readonly parts: readonly number[];
  /** Ascending; at least one. */
  readonly members: readonly number[];
}

/** Reads a part line by line. */
export interface ShardDecoder {
  /** Each line below the header, without its end. @throws {ShardFault} */
  readonly line: (text: string) => void;
  /** After the last line. @throws {ShardFault} for a part that ends too early, or is not what was written */
  readonly close: () => DecodedShard;
}

/**
 * Memory: the texts, the decisions of each decided part, and four bytes for each endpoint and for each part of a class.
 *
 * @param digest which had the header already
 */
export function createShardDecoder(name: string, header: ShardHeader, digest: TextDigest): ShardDecoder {
  const { from, to } = rangeOf(header.fleetSize, header);
  const texts: string[] = [];
  const parts: DecodedPart[] = [];
  const cells = createNumberList();
  const isTaken = new Uint8Array(to - from);
  let taken = 0;
  let ends: string | undefined;
  const textOf = (number: unknown): string => {
    const text = typeof number === "number" ? texts[number] : undefined;
    if (text === undefined) throw new Error("a text that was not said");
    return text;
  };
  const take = (steps: unknown): readonly number[] => {
    const positions = positionsOf(steps, to - from);
    for (const position of positions) {
      if (isTaken[position] !== 0) throw new Error("an endpoint that is decided about twice");
      isTaken[position] = 1;
    }
    taken += positions.length;
    return positions;
  };
  const silent: number[] = [];
  const enterClass = ([policy, numbers, steps]: readonly unknown[]): void => {
    if (policy === SILENT) {
      for (const position of take(numbers)) silent.push(position);
      return;
    }
    if (!isCount(policy) || !Array.isArray(numbers)) throw new Error("a class that is none");
    const members = take(steps);
    cells.push(policy);
    cells.push(numbers.length);
    for (const number of numbers) {
      if (!isCount(number) || number >= parts.length) throw new Error("a part that was not said");
      cells.push(number);
    }
    cells.push(members.length);
    for (const member of members) cells.push(member);
  };
  const read = (value: unknown): void => {
    if (typeof value === "string") texts.push(value);
    else if (!Array.isArray(value)) ends = digestIn(value);
    else if (typeof value[0] === "number") enterClass(value);
    else parts.push(partOf(value, (cell) => decisionOf(cell, textOf)));
  };
  const damaged = (why: string): ShardFault =>
    new ShardFault(
      "damaged",
      `cannot read ${JSON.stringify(name)} as a shard: ${why}`,
      `make it anew: muster reconcile --shard ${header.number}/${header.of} --now ${header.basis.now} --output FILE`,
    );
  return {
    line: (text) => {
      if (ends !== undefined) throw damaged("it goes on behind its end");
      try {
        read(JSON.parse(text));
      } catch (fault) {
        throw damaged(`it has ${fault instanceof SyntaxError ? "a line that is no JSON" : sayFault(fault)}`);
      }
      if (ends === undefined) digest.add(`${text}\n`);
    },
    close: () => {
      if (ends === undefined) throw damaged("it ends too early");
      if (ends !== digest.close()) throw damaged("it was changed since it was written");
      if (taken !== to - from) throw damaged(`it is about ${taken} endpoints of ${to - from}`);
      silent.sort((a, b) => a - b);
      return { name, header, parts, classes: () => classesIn(cells), silent };
    },
  };
}

function* classesIn(cells: ReturnType<typeof createNumberList>): Generator<DecodedClass> {
  let at = 0;
  const next = (): number => {
    at += 1;
    return cells.at(at - 1);
  };
  const list = (): readonly number[] => {
    const length = next();
    const numbers: number[] = [];
    for (let index = 0; index < length; index += 1) numbers.push(next());
    return numbers;
  };
  while (at < cells.length()) yield { policy: next(), parts: list(), members: list() };
}

function partOf(value: readonly unknown[], decisionIn: (cell: unknown) => Decision): DecodedPart {
  const [clocks, decisions] = value;
  if (clocks !== "shared" && clocks !== "zone" && clocks !== "own") throw new Error("clocks of nobody");
  if (!Array.isArray(decisions)) throw new Error("a part without decisions");
  return { clocks, decisions: decisions.map(decisionIn) };
}

function positionsOf(steps: unknown, size: number): readonly number[] {
  if (!Array.isArray(steps) || steps.length === 0) throw new Error("a class of nobody");
  let last = 0;
  return steps.map((step: unknown, index) => {
    if (!isCount(step) || (index > 0 && step === 0)) throw new Error("members out of order");
    last += step;
    if (last >= size) throw new Error("an endpoint of another shard");
    return last;
  });
}

function digestIn(value: unknown): string {
  const found = typeof value === "object" && value !== null && "digest" in value ? value.digest : undefined;
  if (typeof found !== "string") throw new Error("a line that says nothing");
  return found;
}

function sayFault(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
