import { parseInstant } from "../../core/model/instant.ts";
import { fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import { macosScheme } from "../../core/versions/macos.ts";
import { textOf } from "../json-shape.ts";
import { linksOf, titleOf } from "../record-text.ts";
import type { DeviceScope } from "./device-scope.ts";
import { readVulnerabilities } from "./read-vulnerabilities.ts";
import { type DamagedRelease, listedRelease, type ReadRelease } from "./release.ts";

/** @param at where the record stands, for when its version cannot be read */
export function readRelease(
  record: JsonObject | undefined,
  major: string,
  scope: DeviceScope,
  at: string,
): ReadRelease {
  const { reach, models } = scope;
  const stated = textOf(record, "ProductVersion") ?? "";
  // Earlier editions call the first release of a line 14, later ones 14.0.
  const version = stated === major && !major.includes(".") ? `${major}.0` : stated;
  if (!isOfLine(version, major)) {
    const fault = `\`ProductVersion\` ${JSON.stringify(version.slice(0, 40))} is no version of macOS ${major}`;
    return { id: at, major, version: "", reach, fault };
  }
  const listed = listedRelease(major, version, reach);
  const damaged = (fault: string): DamagedRelease => ({ ...listed, fault });
  const product = fieldOf(record, "ProductName");
  if (product !== undefined && product !== "macOS") return damaged("`ProductName` is not macOS");
  if (scope.fault !== undefined) return damaged(scope.fault);
  const released = parseInstant(textOf(record, "ReleaseDate") ?? "");
  if (released === undefined) return damaged("`ReleaseDate` is no date");
  const vulnerabilities = readVulnerabilities(record);
  if (typeof vulnerabilities === "string") return damaged(vulnerabilities);
  return {
    ...listed,
    title: titleOf(textOf(record, "UpdateName") ?? `macOS ${version}`),
    released,
    vulnerabilities,
    references: linksOf([textOf(record, "SecurityInfo") ?? ""], 1),
    ...(models === undefined ? {} : { models }),
  };
}

/** 15.7.1 and `15` are of 15, 150 is not. */
function isOfLine(version: string, major: string): boolean {
  if (!macosScheme.isVersion(version) || version.length > 40) return false;
  return version.startsWith(major) && /^(?:[. ]|$)/.test(version.slice(major.length));
}
