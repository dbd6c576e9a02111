import { canonicalJson } from "../model/canonical-json.ts";
import { compareText } from "../model/compare-text.ts";
import type { Image, Software } from "../model/report.ts";
import { compareSoftware } from "./compare-software.ts";
import type { Fleet, Member } from "./fleet.ts";
import { BROKEN_FLAG, HELD_FLAG } from "./snapshot-format.ts";
import type { SourceReport } from "./source-report.ts";

/** Numbers for what rows share. Texts and packages must all be known before the first number is asked for. */
export interface Tables {
  readonly texts: readonly string[];
  readonly packages: readonly number[];
  /** Pairs: the number of a package, and the text that is its publisher. */
  readonly publishers: readonly number[];
  readonly images: readonly (readonly number[])[];
  /** As canonical JSON. */
  readonly facts: readonly string[];
  readonly text: (value: string) => number;
  readonly image: (image: Image) => number;
  readonly fact: (value: unknown) => number;
}

export function tablesOf(fleet: Fleet): Tables {
  const software = distinctSoftware(fleet);
  const texts = [...textsOf(fleet, software)].sort(compareText);
  const textNumbers = new Map(texts.map((text, index) => [text, index]));
  const text = (value: string): number => numberOf(textNumbers, value);
  const imageTable = createImageTable(software);
  const factNumbers = new Map<string, number>();
  const facts: string[] = [];
  const fact = (value: unknown): number => {
    const spelled = canonicalJson(value);
    const before = factNumbers.get(spelled);
    if (before !== undefined) return before;
    factNumbers.set(spelled, facts.length);
    return facts.push(spelled) - 1;
  };
  const packages = software.flatMap((item) => packageRow(item, text));
  const publishers = software.flatMap(({ publisher }, index) =>
    publisher === undefined ? [] : [index, text(publisher)],
  );
  return {
    texts,
    packages,
    publishers,
    images: imageTable.rows,
    facts,
    text,
    image: imageTable.numberOf,
    fact,
  };
}

function packageRow(item: Software, text: (value: string) => number): readonly number[] {
  const { type, product, version, arch, source, held, broken } = item;
  return [
    text(type),
    text(product),
    text(version),
    arch === undefined ? 0 : text(arch) + 1,
    source.name === product ? 0 : text(source.name) + 1,
    source.version === version ? 0 : text(source.version) + 1,
    (held ? HELD_FLAG : 0) | (broken ? BROKEN_FLAG : 0),
  ];
}

function createImageTable(software: readonly Software[]) {
  const packageNumbers = new Map(software.map((item, index) => [canonicalJson(item), index]));
  const softwareNumbers = new Map<Software, number>();
  const byImage = new Map<Image, number>();
  const byRow = new Map<string, number>();
  const rows: (readonly number[])[] = [];
  const packageNumber = (item: Software): number => {
    const before = softwareNumbers.get(item);
    if (before !== undefined) return before;
    const made = numberOf(packageNumbers, canonicalJson(item));
    softwareNumbers.set(item, made);
    return made;
  };
  const add = (image: Image): number => {
    const row = runsOf([...new Set(image.software.map(packageNumber))].sort((a, b) => a - b));
    const key = row.join(",");
    const before = byRow.get(key);
    if (before !== undefined) return before;
    byRow.set(key, rows.length);
    return rows.push(row) - 1;
  };
  const imageNumber = (image: Image): number => {
    const before = byImage.get(image);
    if (before !== undefined) return before;
    const made = add(image);
    byImage.set(image, made);
    return made;
  };
  return { rows, numberOf: imageNumber };
}

/** Ascending numbers as pairs: how many are passed over, how many are taken. */
function runsOf(numbers: readonly number[]): readonly number[] {
  const runs: number[] = [];
  let next = 0;
  for (const number of numbers) {
    if (runs.length > 0 && number === next) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(number - next, 1);
    next = number + 1;
  }
  return runs;
}

function distinctSoftware(fleet: Fleet): readonly Software[] {
  const images = new Set<Image>();
  for (const member of fleet.members.values())
    for (const { report } of [member, ...(member.parts?.values() ?? [])])
      if (report.image !== undefined) images.add(report.image);
  const objects = new Set<Software>();
  for (const image of images) for (const item of image.software) objects.add(item);
  const sorted = [...objects].sort(compareSoftware);
  return sorted.filter((item, index) => {
    const before = sorted[index - 1];
    return before === undefined || compareSoftware(before, item) !== 0;
  });
}

function textsOf(fleet: Fleet, software: readonly Software[]): ReadonlySet<string> {
  const texts = new Set<string>();
  const add = (text: string | undefined): void => {
    if (text !== undefined) texts.add(text);
  };
  for (const { type, product, version, arch, source, publisher } of software) {
    for (const text of [type, product, version, arch, source.name, source.version, publisher]) add(text);
  }
  for (const member of fleet.members.values()) for (const text of textsOfMember(member)) add(text);
  return texts;
}

function* textsOfMember(member: Member): Generator<string | undefined> {
  const { id, source, parts, history } = member;
  yield* [id, source, ...(parts?.keys() ?? [])];
  for (const one of [member, ...(parts?.values() ?? [])]) yield* textsOfReport(one);
  yield* history.missing.keys();
  yield* history.handedOut.keys();
  yield* history.arrivals.keys();
  for (const [opening, checks] of history.assigned) yield* [opening, ...checks];
  for (const { patch, outcome, code } of history.attempts) yield* [patch, outcome, code];
}

function* textsOfReport({ report, missingNow, unreadable }: SourceReport): Generator<string | undefined> {
  yield* [report.hostname, report.timezone, report.partial, unreadable?.says];
  for (const { type, product, version } of report.offered ?? []) yield* [type, product, version];
  yield* report.installedPatches ?? [];
  yield* report.availablePatches ?? [];
  yield* missingNow;
}

function numberOf(table: ReadonlyMap<string, number>, key: string): number {
  const number = table.get(key);
  if (number === undefined) throw new Error(`no number was given to ${JSON.stringify(key)}`);
  return number;
}
