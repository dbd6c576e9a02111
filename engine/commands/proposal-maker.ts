import { effectOf } from "../core/approval/effect-of.ts";
import type { Instant } from "../core/model/instant.ts";
import type { ZoneOffset } from "../core/model/zone.ts";
import { type ProposalUnits, unitsOf } from "../core/rollout/proposal-units.ts";
import { documentsOf, type LocatedDocument } from "../documents/located-document.ts";
import { readDocuments } from "../documents/read-documents.ts";

/** A change that people are asked to merge, whole. */
export interface MadeProposal {
  /** Its branch, where there is no other for the same question. */
  readonly stem: string;
  readonly title: string;
  /** Markdown, under 60 KB. */
  readonly evidence: string;
  /** The files as they become, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly units: ProposalUnits;
}

/** Makes the changes of one verb, all from the same commit and world: as often as asked, with as many of their entries as asked. */
export interface ProposalMaker {
  /** What the branches of the verb start with, one of them each. */
  readonly prefixes: readonly string[];
  /** The commit that the changes are of. */
  readonly commit: string;
  /** What is wanted, in order. */
  readonly stems: readonly string[];
  /**
   * @param patches only the entries of these; undefined: all
   * @returns undefined: there is nothing that could be written
   */
  readonly make: (stem: string, patches?: ReadonlySet<string>) => MadeProposal | undefined;
}

/** What replacing files of approval lists does. */
export function unitsOfFiles(
  documents: readonly LocatedDocument[],
  files: Readonly<Record<string, string>>,
  { now, zoneOffset }: { readonly now: Instant; readonly zoneOffset: ZoneOffset },
): ProposalUnits {
  const lists = documentsOf(documents, "ApprovalList");
  const written = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  const read = readDocuments(written, { isZone: (zone) => zoneOffset(zone, now) !== undefined });
  const before = lists.map(({ value }) => value);
  const kept = lists.filter(({ file }) => !Object.hasOwn(files, file)).map(({ value }) => value);
  const after = [...kept, ...documentsOf(read.documents, "ApprovalList").map(({ value }) => value)];
  return unitsOf(effectOf(before, after, []));
}
