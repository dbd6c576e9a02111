import type { FeedReading, RefusedRecord } from "../core/catalog/edition.ts";
import type { FeedMember } from "../core/catalog/feed-member.ts";
import { compareText } from "../core/model/compare-text.ts";
import { decodeUtf8 } from "../core/text/decode-text.ts";
import type { Patch } from "../schema/documents.generated.ts";
import type { Feed } from "./feed.ts";
import type { CvrfDocument, ReadCvrf } from "./msrc/cvrf.ts";
import { readCvrfJson } from "./msrc/cvrf-json.ts";
import { readCvrfXml } from "./msrc/cvrf-xml.ts";
import { type GatheredUpdates, gatherUpdates } from "./msrc/gather-updates.ts";
import { toPatch } from "./msrc/to-patch.ts";
import type { UpdatedSystem } from "./msrc/update.ts";

/**
 * The monthly security updates of the Microsoft Security Response Center, as the CVRF documents of its API: XML or JSON, one month
 * or many. One KB is one patch. A document that cannot be read spoils the edition: a KB stands in several months, and without one of
 * them it would be another patch.
 * @see https://github.com/microsoft/MSRC-Microsoft-Security-Updates-API
 */
export const msrcFeed: Feed = {
  format: "msrc",
  precedence: 35,
  read({ members }) {
    const documents: CvrfDocument[] = [];
    for (const member of documentsAmong(members)) {
      const read = readDocument(member);
      if (!read.ok)
        return {
          kind: "refused",
          reason: members.length === 1 ? read.reason : `${member.path} ${read.reason}`,
        };
      documents.push(read.document);
    }
    if (documents.length === 0) return { kind: "refused", reason: "has no file named .xml or .json" };
    return readingOf(documents);
  },
};

function documentsAmong(members: readonly FeedMember[]): readonly FeedMember[] {
  if (members.length === 1) return members;
  return members
    .filter(({ path }) => /\.(?:xml|json)$/i.test(path))
    .sort((a, b) => compareText(a.path, b.path));
}

function readDocument({ bytes }: FeedMember): ReadCvrf {
  const text = decodeUtf8(bytes);
  if (text === undefined) return { ok: false, reason: "is no UTF-8 text" };
  const [first] = text.trimStart();
  if (first === undefined) return { ok: false, reason: "is empty" };
  return first === "<" ? readCvrfXml(text) : readCvrfJson(text);
}

function readingOf(documents: readonly CvrfDocument[]): FeedReading {
  const { latest, older } = latestOfEach(documents);
  const gathered = gatherUpdates(latest);
  const patches: Patch[] = [];
  const passedOver: RefusedRecord[] = [...older];
  for (const update of gathered.updates.values()) {
    const patch = toPatch(update);
    if (patch !== undefined) patches.push(patch);
  }
  passedOver.push(...gathered.passedOver, ...unusedOf(gathered));
  return {
    kind: "patches",
    patches,
    refused: gathered.refused,
    passedOver,
    asOf: Math.max(...latest.map(({ current }) => current)),
    coverage: "whole",
  };
}

/** Of two editions of one month, the later one; the earliest month first. */
function latestOfEach(documents: readonly CvrfDocument[]): {
  readonly latest: readonly CvrfDocument[];
  readonly older: readonly RefusedRecord[];
} {
  const byId = new Map<string, CvrfDocument>();
  const older: RefusedRecord[] = [];
  for (const document of documents) {
    const other = byId.get(document.id);
    if (other !== undefined)
      older.push({ record: document.id, reason: "an edition of the month that is not its latest" });
    if (other === undefined || document.current > other.current) byId.set(document.id, document);
  }
  const latest = [...byId.values()].sort((a, b) => a.released - b.released || compareText(a.id, b.id));
  return { latest, older };
}

/** Updates that have nothing to hold endpoints to, and parts of updates that were left out of them. */
function unusedOf({ updates }: GatheredUpdates): readonly RefusedRecord[] {
  const records: RefusedRecord[] = [];
  for (const { id, unused, systems, applications } of updates.values()) {
    if (systems.size === 0 && applications.size === 0)
      records.push({
        record: id,
        reason: [...new Set(unused.values())].sort().join("; ") || "names no update of it",
      });
    else for (const [name, why] of unused) records.push({ record: `${id} (${name})`, reason: why });
    records.push(...unusedBuilds(id, [...systems.values()]));
  }
  return records;
}

/** One for each text: the same build stands there for every architecture. */
function unusedBuilds(id: string, systems: readonly UpdatedSystem[]): readonly RefusedRecord[] {
  const reasons = new Map<string, string>();
  for (const { system, revision, isBeside, oddBuilds } of systems) {
    if (isBeside === true)
      reasons.set(
        `${system.version}.${revision}`,
        "is another update's: only the list of installed KBs tells",
      );
    else if (revision === undefined)
      for (const build of oddBuilds)
        reasons.set(build, `is no build of ${system.version}: only the list of installed KBs tells`);
  }
  return [...reasons].map(([build, reason]) => {
    return { record: `${id} (FixedBuild ${JSON.stringify(build.slice(0, 60))})`, reason };
  });
}
