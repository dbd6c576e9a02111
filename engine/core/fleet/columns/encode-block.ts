import { canonicalJson } from "../../model/canonical-json.ts";
import { compareText } from "../../model/compare-text.ts";
import type { EndpointHistory } from "../../model/endpoint.ts";
import type { Image, Software } from "../../model/report.ts";
import { compareSoftware } from "../compare-software.ts";
import type { Member } from "../fleet.ts";
import type { SourceReport } from "../source-report.ts";
import { BLOCK_FIELDS, type BlockTable } from "./block-fields.ts";
import { buildTable, type Cell } from "./build-table.ts";
import type { Table } from "./column.ts";
import { FACT_KEYS } from "./facts.ts";

export type BlockTables = Readonly<Record<BlockTable, Table>>;

/**
 * Lays members out as the tables of one block. Equal members give equal tables, whatever was read first.
 * @param members ascending by id, at most `MAX_ROWS`
 */
export function encodeBlock(members: readonly Member[]): BlockTables {
  const software = distinctSoftware(members);
  const images = imagesOf(members, software);
  const rows = members.map((member) => endpointRow(member, images.numberOf));
  return {
    endpoints: buildTable(BLOCK_FIELDS.endpoints, rows),
    images: buildTable(
      BLOCK_FIELDS.images,
      images.lists.map((list) => [list]),
    ),
    software: buildTable(BLOCK_FIELDS.software, software.map(softwareRow)),
  };
}

type ImageNumber = (image: Image) => number;

function endpointRow(member: Member, imageNumber: ImageNumber): readonly Cell[] {
  const { id, source, history, parts } = member;
  return [
    id,
    source,
    ...reportCells(member, imageNumber),
    history.firstSeen,
    history.contacts,
    missingRows(history.missing),
    history.attempts.map(({ patch, startedAt, finishedAt, outcome, code, rebootRequired }) => [
      patch,
      startedAt,
      finishedAt,
      outcome,
      code,
      rebootRequired,
    ]),
    sorted(history.handedOut),
    sorted(history.arrivals).map(([patch, arrival]) => [patch, arrival === "approved"]),
    sorted(history.assigned).map(([opening, checks]) => [opening, listText(checks)]),
    sorted(parts ?? NO_PARTS).map(([name, part]) => [name, ...reportCells(part, imageNumber)]),
  ];
}

const NO_PARTS: NonNullable<Member["parts"]> = new Map();

function reportCells(
  { report, missingNow, trail, unreadable, had }: SourceReport,
  imageNumber: ImageNumber,
): readonly Cell[] {
  return [
    report.observedAt,
    report.sequence,
    report.bootedAt,
    report.rebootPending,
    report.hostname,
    report.timezone,
    report.partial,
    report.image === undefined ? undefined : imageNumber(report.image),
    ...FACT_KEYS.map((key) => (report[key] === undefined ? undefined : textOf(report[key]))),
    listText(missingNow),
    trail.tied,
    trail.marks.map(({ first, last, content, differs }) => [first, last, content, differs]),
    unreadable === undefined ? [] : [[unreadable.at, unreadable.says]],
    had?.software,
    had?.patches,
    had?.firmware,
  ];
}

interface Group {
  readonly first: number;
  readonly last: number;
  readonly patches: string[];
}

const NO_ROWS: readonly (readonly Cell[])[] = [];

/** Patches that were missing over the same span stand together: endpoints that are alike share those lists. */
function missingRows(missing: EndpointHistory["missing"]): readonly (readonly Cell[])[] {
  if (missing.size === 0) return NO_ROWS;
  const bySpan = new Map<object, Group>();
  for (const [patch, span] of missing) {
    const known = bySpan.get(span);
    if (known !== undefined) {
      known.patches.push(patch);
      continue;
    }
    // Most share the object; of the others, a few may say the same.
    const group = [...bySpan.values()].find(({ first, last }) => first === span.first && last === span.last);
    if (group === undefined) bySpan.set(span, { first: span.first, last: span.last, patches: [patch] });
    else {
      group.patches.push(patch);
      bySpan.set(span, group);
    }
  }
  const groups = [...new Set(bySpan.values())].map(({ first, last, patches }) => {
    return [ascending(patches), first, last] as const;
  });
  groups.sort(([[a = ""]], [[b = ""]]) => compareText(a, b));
  return groups.map(([patches, first, last]) => [listText(patches), first, last]);
}

function ascending(list: string[]): readonly string[] {
  for (let at = 1; at < list.length; at += 1)
    if ((list[at - 1] ?? "") > (list[at] ?? "")) return list.sort(compareText);
  return list;
}

/** As `canonicalJson` has it, by the engine's own writer: only half a surrogate pair has an escape that begins so. */
function listText(list: readonly string[]): string | undefined {
  if (list.length === 0) return undefined;
  const text = JSON.stringify(list);
  return text.includes("\\ud") ? canonicalJson(list) : text;
}

const texts = new WeakMap<object, string>();

/** Endpoints share facts: each is spelled once. */
function textOf(fact: object): string {
  const known = texts.get(fact);
  if (known !== undefined) return known;
  const made = canonicalJson(fact);
  texts.set(fact, made);
  return made;
}

function sorted<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  if (map.size < 2) return [...map];
  return [...map].sort(([a], [b]) => compareText(a, b));
}

function softwareRow({
  type,
  product,
  version,
  arch,
  source,
  held,
  broken,
  publisher,
}: Software): readonly Cell[] {
  return [
    type,
    product,
    version,
    arch,
    source.name === product ? undefined : source.name,
    source.version === version ? undefined : source.version,
    held,
    broken,
    publisher,
  ];
}

function* imagesIn(members: readonly Member[]): Generator<Image> {
  for (const member of members) {
    if (member.report.image !== undefined) yield member.report.image;
    for (const { report } of member.parts?.values() ?? []) if (report.image !== undefined) yield report.image;
  }
}

function distinctSoftware(members: readonly Member[]): readonly Software[] {
  const objects = new Set<Software>();
  for (const image of new Set(imagesIn(members))) for (const item of image.software) objects.add(item);
  const all = [...objects].sort(compareSoftware);
  return all.filter((item, index) => {
    const before = all[index - 1];
    return before === undefined || compareSoftware(before, item) !== 0;
  });
}

interface NumberedImages {
  readonly lists: readonly (readonly number[])[];
  readonly numberOf: ImageNumber;
}

function imagesOf(members: readonly Member[], software: readonly Software[]): NumberedImages {
  const packageNumber = numbering(software);
  const lists = new Map<string, readonly number[]>();
  const keys = new Map<Image, string>();
  for (const image of new Set(imagesIn(members))) {
    const list = [...new Set(image.software.map(packageNumber))].sort((a, b) => a - b);
    const key = list.join(",");
    keys.set(image, key);
    lists.set(key, list);
  }
  const inOrder = [...lists].sort(([, a], [, b]) => compareLists(a, b));
  const numbers = new Map(inOrder.map(([key], index) => [key, index]));
  return {
    lists: inOrder.map(([, list]) => list),
    numberOf: (image) => numbers.get(keys.get(image) ?? "") ?? 0,
  };
}

/** The number of a package, also of one that is equal to a listed one and not the same object. */
function numbering(software: readonly Software[]): (item: Software) => number {
  const known = new Map(software.map((item, index) => [item, index]));
  return (item) => {
    const before = known.get(item);
    if (before !== undefined) return before;
    let [low, high] = [0, software.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = software[middle];
      if (other !== undefined && compareSoftware(other, item) < 0) low = middle + 1;
      else high = middle;
    }
    known.set(item, low);
    return low;
  };
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
