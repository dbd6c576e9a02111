import type { CatalogEntry } from "../model/catalog.ts";
import type { Report } from "../model/report.ts";
import type { CatalogIndex, Concern } from "./catalog-index.ts";
import { Combination } from "./combination.ts";
import { createFixAnswers } from "./fix-answers.ts";
import type { Applicability, FixStatus } from "./fix-status.ts";
import { concernsOf, concernsWithoutImage } from "./fixes-for.ts";
import { type Streams, streamsOfImage } from "./module-stream.ts";
import { createGroups } from "./software-names.ts";
import { systemFacts } from "./system-match.ts";

/** What the catalog means for one report, or for all that agree in what fixes ask about. */
export interface ReportAnswers {
  /** The entries that can be anything but not-applicable, by position. */
  readonly candidates: readonly CatalogEntry[];
  /** @returns undefined where the entry is no candidate, or shares its id with a later one */
  readonly of: (entry: CatalogEntry) => Applicability | undefined;
  readonly streams: Streams;
  readonly covered: ReadonlySet<string> | undefined;
}

export interface AnswerTables {
  readonly prepare: (report: Report, covered: ReadonlySet<string> | undefined) => ReportAnswers;
  /** How many distinct things are remembered. */
  readonly size: () => number;
}

/**
 * Lays out what is said of installed things, so that a report is answered by looking up what it has: what is said of a group of
 * things under one name, and what a patch's fixes come to when they say that.
 */
export function createAnswerTables(catalog: CatalogIndex): AnswerTables {
  let size = 0;
  const noteNew = (): void => {
    size += 1;
  };
  const groupsOf = createGroups(catalog, noteNew);
  const answersFor = createFixAnswers(catalog, noteNew);
  const gather = createGathering(catalog, noteNew);
  const aboutSystem = new Map<string, readonly Concern[]>();
  const withoutImage = new Map<string, readonly Concern[]>();
  const concernsFor = ({ image, os }: Report): readonly Concern[] => {
    const [known, find] =
      image === undefined ? [withoutImage, concernsWithoutImage] : [aboutSystem, concernsOf];
    const system = systemFacts(os);
    const concerns = known.get(system) ?? find(catalog, os);
    known.set(system, concerns);
    return concerns;
  };
  return {
    size: () => size,
    prepare: (report, covered) => {
      const { groups, modular } = report.image === undefined ? NO_GROUPS : groupsOf(report.image);
      const ofImage = streamsOfImage({ software: modular }, catalog.streams);
      const streams = { shipped: catalog.streams, ofImage };
      const answers = answersFor({ report, index: undefined, streams, covered });
      const gathered = gather((say) => {
        for (const concern of concernsFor(report)) say(concern.position, answers.ofConcern(concern));
        for (const group of groups) {
          for (const { position, status } of answers.ofGroup(group)) say(position, status);
        }
      });
      return { ...gathered, streams, covered };
    },
  };
}

const NO_GROUPS = { groups: [], modular: [] } as const;

type Say = (position: number, status: FixStatus) => void;

/** Puts together, entry by entry, what is said in any order. */
function createGathering(
  { entries, byId }: CatalogIndex,
  noteNew: () => void,
): (tell: (say: Say) => void) => Pick<ReportAnswers, "candidates" | "of"> {
  const roots = entries.map((entry) => (byId.get(entry.patch.id) === entry ? new Combination() : undefined));
  const runs = new Int32Array(entries.length);
  const reached: (Combination | undefined)[] = [...roots];
  let run = 0;
  return (tell) => {
    run += 1;
    const positions: number[] = [];
    tell((position, status) => {
      if (runs[position] !== run) {
        runs[position] = run;
        reached[position] = roots[position];
        positions.push(position);
      }
      reached[position] = reached[position]?.with(status, noteNew);
    });
    const candidates: CatalogEntry[] = [];
    const combinations: (Combination | undefined)[] = [];
    for (const position of Int32Array.from(positions).sort()) {
      const entry = entries[position];
      if (entry === undefined) continue;
      candidates.push(entry);
      combinations.push(reached[position]);
    }
    return { candidates, of: lookup(candidates, combinations) };
  };
}

/** Questions mostly come in the order of the candidates: the next one is looked at first. */
function lookup(
  candidates: readonly CatalogEntry[],
  combinations: readonly (Combination | undefined)[],
): ReportAnswers["of"] {
  let next = 0;
  let byEntry: Map<CatalogEntry, Combination | undefined> | undefined;
  return (entry) => {
    if (candidates[next] === entry) {
      next += 1;
      return combinations[next - 1]?.applicability;
    }
    if (candidates[0] === entry) {
      next = 1;
      return combinations[0]?.applicability;
    }
    byEntry ??= new Map(candidates.map((one, at) => [one, combinations[at]]));
    return byEntry.get(entry)?.applicability;
  };
}
