import type { RefusedRecord } from "../core/catalog/edition.ts";
import { type Instant, parseInstant } from "../core/model/instant.ts";
import { decodeUtf8 } from "../core/text/decode-text.ts";
import { asArray, asObject, fieldOf, type JsonObject } from "../core/text/json-object.ts";
import { parseStrictJson } from "../core/text/strict-json.ts";
import type { Patch } from "../schema/documents.generated.ts";
import type { Feed, FeedInput } from "./feed.ts";
import { textOf } from "./json-shape.ts";
import { knownDevices } from "./sofa/device-scope.ts";
import { lineOfReleases } from "./sofa/line-of-releases.ts";
import { readResponses } from "./sofa/read-responses.ts";
import type { MacRelease, ReadRelease } from "./sofa/release.ts";
import { toPatches } from "./sofa/to-patches.ts";

/**
 * The releases of macOS as SOFA lists them, version 1 and 2 of its feed; of a folder, the one file that has `OSVersions`, and the
 * `timestamp.json` that version 1 keeps its date in.
 * @see https://sofa.macadmins.io, and `v1_mac.schema` of https://github.com/macadmins/sofa
 */
export const sofaFeed: Feed = {
  format: "sofa",
  precedence: 30,
  read({ members }) {
    const files = members.length === 1 ? members : members.filter(({ path }) => path.endsWith(".json"));
    const feeds: JsonObject[] = [];
    let stamps: JsonObject | undefined;
    for (const { bytes } of files) {
      const read = readObject(bytes);
      if (typeof read === "string") return refuse(read);
      if (Object.hasOwn(read, "OSVersions")) feeds.push(read);
      else stamps = read;
    }
    const [feed, ...more] = feeds;
    if (feed === undefined || more.length > 0) return refuse("is not one file with a list of `OSVersions`");
    return readFeed(feed, stamps);
  },
};

function readObject(bytes: FeedInput["members"][number]["bytes"]): JsonObject | string {
  const text = decodeUtf8(bytes);
  if (text === undefined) return "is no UTF-8 text";
  const parsed = parseStrictJson(text);
  if (!parsed.ok) return `is no JSON: ${parsed.reason}, at character ${parsed.offset}`;
  return asObject(parsed.value) ?? "is no JSON object";
}

function readFeed(feed: JsonObject, stamps: JsonObject | undefined) {
  const lines = asArray(fieldOf(feed, "OSVersions")) ?? [];
  if (lines.length === 0) return refuse("lists no line of macOS in `OSVersions`");
  const asOf = checkedAt(feed, stamps);
  if (typeof asOf === "string") return refuse(asOf);
  const devices = knownDevices(feed);
  const responses = readResponses(feed, devices);
  const refused: RefusedRecord[] = responses.flatMap(faultOf);
  const patches: Patch[] = [];
  for (const [index, value] of lines.entries()) {
    const line = lineOfReleases(asObject(value), devices, `OSVersions[${index}]`);
    if ("backwards" in line) return refuse(line.backwards);
    refused.push(...line.releases.flatMap(faultOf), ...line.refused);
    const releases = [...line.releases, ...responses.filter(({ major }) => major === line.major)];
    patches.push(...toPatches(releases.filter(isSound), versionsOf(releases)));
  }
  const coverage = "whole" as const;
  const dated = asOf === undefined ? {} : { asOf };
  return { kind: "patches" as const, patches, refused, passedOver: [], coverage, ...dated };
}

/** Undefined: it has no date. A text: what is wrong with the date that it has. */
function checkedAt(feed: JsonObject, stamps: JsonObject | undefined): Instant | string | undefined {
  const stamp = asObject(fieldOf(stamps, "macOS"));
  const hash = textOf(feed, "UpdateHash");
  const isOfFeed = hash !== undefined && textOf(stamp, "UpdateHash") === hash;
  const said = fieldOf(feed, "LastCheck") ?? (isOfFeed ? fieldOf(stamp, "LastCheck") : undefined);
  if (said === undefined) return undefined;
  // Version 1 writes `+00:00Z`.
  const instant = typeof said === "string" ? parseInstant(said.replace(/(\+00:00)Z$/, "$1")) : undefined;
  return instant ?? `says it was last checked at ${JSON.stringify(said)}, which is no instant`;
}

function isSound(release: ReadRelease): release is MacRelease {
  return release.fault === undefined;
}

function faultOf({ id, fault }: ReadRelease): readonly RefusedRecord[] {
  return fault === undefined ? [] : [{ record: id, reason: fault }];
}

/** What supersedes what follows from all versions that are listed, so that it does not change when a record is damaged. */
function versionsOf(releases: readonly ReadRelease[]): readonly ReadRelease[] {
  return releases.filter(({ version }) => version !== "");
}

function refuse(reason: string) {
  return { kind: "refused" as const, reason };
}
