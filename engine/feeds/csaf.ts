import type { RefusedRecord } from "../core/catalog/edition.ts";
import type { FeedMember } from "../core/catalog/feed-member.ts";
import { compareText } from "../core/model/compare-text.ts";
import { asObject } from "../core/text/json-object.ts";
import { type CsafDocument, readCsafDocument } from "./csaf/document.ts";
import type { Feed } from "./feed.ts";
import { type JsonRecord, readJsonRecords } from "./json-records.ts";

/**
 * CSAF 2.0 documents: advisories and VEX. The format has no date of an edition: `current_release_date` is each document's own,
 * and of two documents with one id the newer counts.
 * @see https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html
 */
export const csafFeed: Feed = {
  format: "csaf",
  precedence: 70,
  read({ members }) {
    const newest = new Map<string, CsafDocument>();
    const alike: CsafDocument[] = [];
    const refused: RefusedRecord[] = [];
    const passedOver: RefusedRecord[] = [];
    let documents = 0;
    // One file after the other: a document can have tens of megabytes.
    for (const member of documentFiles(members)) {
      const { records, refused: unread, fault } = readJsonRecords([member]);
      if (fault !== undefined && members.length === 1) return { kind: "refused", reason: fault };
      if (fault !== undefined && unread.length === 0) refused.push({ record: member.path, reason: fault });
      refused.push(...unread);
      for (const record of records.filter(isNoIndex)) {
        documents += 1;
        const read = readCsafDocument(record.value, record.at);
        refused.push(...read.refused);
        passedOver.push(...read.passedOver);
        if (read.patch === undefined) continue;
        const before = newest.get(read.patch.id);
        if (before?.current === undefined || isNewer(read, before)) newest.set(read.patch.id, read);
        else if (read.current === before.current) alike.push(read);
      }
    }
    if (documents === 0 && refused.length === 0) return { kind: "refused", reason: "has no CSAF document" };
    const all = [
      ...newest.values(),
      ...alike.filter((one) => one.current === newest.get(one.patch?.id ?? "")?.current),
    ];
    const patches = all.flatMap(({ patch }) => (patch === undefined ? [] : [patch]));
    return {
      kind: "patches",
      patches: patches.sort((a, b) => compareText(a.id, b.id)),
      refused,
      passedOver,
      coverage: "whole",
    };
  },
};

function documentFiles(members: readonly FeedMember[]): readonly FeedMember[] {
  const named =
    members.length === 1 ? members : members.filter(({ path }) => /\.(?:json|ndjson|jsonl)$/i.test(path));
  return [...named].sort((a, b) => compareText(a.path, b.path));
}

/** What lies beside documents at a publisher's: its own description, ROLIE feeds, lists of files. */
const INDEX_KEYS = ["feed", "service", "categories", "metadata_version", "aggregator_version"];

function isNoIndex({ value }: JsonRecord): boolean {
  const object = asObject(value);
  return (
    object === undefined ||
    Object.hasOwn(object, "document") ||
    !INDEX_KEYS.some((key) => Object.hasOwn(object, key))
  );
}

function isNewer({ current: a }: CsafDocument, { current: b }: CsafDocument): boolean {
  return a !== undefined && b !== undefined && a > b;
}
