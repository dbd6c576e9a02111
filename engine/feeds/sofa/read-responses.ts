import { compareText } from "../../core/model/compare-text.ts";
import { parseInstant } from "../../core/model/instant.ts";
import { asArray, asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import { macosScheme } from "../../core/versions/macos.ts";
import { objectsOf, textOf } from "../json-shape.ts";
import { isCveId, linksOf } from "../record-text.ts";
import { deviceScope, type KnownDevices } from "./device-scope.ts";
import { type DamagedRelease, listedRelease, type ReadRelease } from "./release.ts";

/**
 * Rapid security responses, which version 2 lists apart from the releases, by the line that they are of. One that is for
 * some models only names their boards; where one of these is of no known model, the record is refused.
 */
export function readResponses(feed: JsonObject, devices: KnownDevices): readonly ReadRelease[] {
  const byMajor = asObject(fieldOf(feed, "BackgroundSecurityImprovements"));
  const responses: ReadRelease[] = [];
  for (const major of Object.keys(byMajor ?? {}).sort(compareText)) {
    for (const [index, record] of objectsOf(byMajor, major).entries())
      responses.push(
        readResponse(record, major, `BackgroundSecurityImprovements ${major}[${index}]`, devices),
      );
  }
  return responses;
}

function readResponse(record: JsonObject, major: string, at: string, devices: KnownDevices): ReadRelease {
  const { reach, models, fault } = deviceScope(record, undefined, devices);
  const version = `${textOf(record, "Version") ?? ""} ${textOf(record, "VersionExtra") ?? ""}`;
  if (!macosScheme.isVersion(version) || !/^\S+ \([a-z]\)$/.test(version) || !version.startsWith(`${major}.`))
    return {
      id: at,
      major,
      version: "",
      reach,
      fault: `${JSON.stringify(version)} is no response to a release of macOS ${major}`,
    };
  const listed = listedRelease(major, version, reach);
  const damaged = (fault: string): DamagedRelease => ({ ...listed, fault });
  const released = parseInstant(`${textOf(record, "PostingDate") ?? ""}T00:00:00Z`);
  if (released === undefined) return damaged("`PostingDate` is no date");
  const ids = asArray(fieldOf(record, "CVEs"));
  if (ids === undefined) return damaged("has no list of `CVEs`");
  const cves = ids.filter((id): id is string => typeof id === "string" && isCveId(id));
  if (cves.length !== ids.length) return damaged("lists something in `CVEs` that is no CVE id");
  if (fault !== undefined) return damaged(fault);
  return {
    ...listed,
    title: `macOS ${version}`,
    released,
    vulnerabilities: [...new Set(cves)].sort(compareText).map((id) => ({ id })),
    references: linksOf([textOf(record, "SecurityInfo") ?? ""], 1),
    ...(models === undefined ? {} : { models }),
  };
}
